using System.Text;
using System.Text.RegularExpressions;
using Outreach.Domain.Jobs.Applications;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Jobs.Results;

public sealed record Candidate(int Id, int Version, string Name, string? Phone, ApplicationState State, bool IsWithheld = false);

public enum LineProblem
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Nobody of this name or phone was sent")] Unknown,

    [System.ComponentModel.DataAnnotations.Display(Name = "Several people have this name")] Ambiguous,

    [System.ComponentModel.DataAnnotations.Display(Name = "Name and phone belong to two people")] Conflict,

    /// <summary>Neither hired nor not hired.</summary>
    [System.ComponentModel.DataAnnotations.Display(Name = "No result in this line")] NoResult,

    [System.ComponentModel.DataAnnotations.Display(Name = "The same person stands in another line")] Twice,
}

/// <summary>A line as it was understood.</summary>
/// <param name="Number">Which line, from 1.</param>
/// <param name="Person">Who is meant; null when that is not clear.</param>
/// <param name="Hired">Hired or not; null when that is not clear.</param>
/// <param name="Why">Words that follow a “not hired”.</param>
/// <param name="Unread">What was not understood about the person.</param>
public sealed record ResultLine(int Number, string Text, Candidate? Person, bool? Hired, string? Why, LineProblem? Problem, string? Unread = null);

/// <summary>
/// Reads results as people send them: a name or a phone, and “录用” or “not hired”, with whatever the chat put around it.
/// Nothing is guessed: a name is the whole name, and what is not clear is shown to be mended.
/// </summary>
public static partial class ResultText
{
    /// <summary>Most lines read at once.</summary>
    public const int MostLines = 500;

    public static readonly IReadOnlyList<ColumnDefinition> Columns =
    [
        new("name", "姓名", "名字", "学生", "name", "student"), new("phone", "电话", "手机号", "手机", "联系方式", "phone", "mobile"),
        new("result", "面试结果", "结果", "录用情况", "是否录用", "result of the interview", "result"), new("why", "原因", "理由", "备注", "reason", "why", "note"),
    ];

    /// <summary>How many lines there are to be read; empty ones are none.</summary>
    public static int LinesIn(string? text)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            lines += line.IsWhiteSpace() ? 0 : 1;
        return lines;
    }

    public static IReadOnlyList<ResultLine> Read(string text, IReadOnlyList<Candidate> candidates)
    {
        var byName = candidates.ToLookup(c => Key(c.Name));
        var byPhone = candidates.Where(c => Digits(c.Phone).Length >= 7).ToLookup(c => Digits(c.Phone));
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (Text: l.Trim(), Number: i + 1)).Where(l => l.Text.Length > 0)
            .Where(l => !IsHeading(l.Text)).Take(MostLines).Select(l => ReadLine(l.Number, l.Text, byName, byPhone)).ToList();
        var twice = lines.Where(l => l.Person is not null).GroupBy(l => l.Person!.Id).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. lines.Select(l => l.Problem is null && twice.Contains(l.Person!.Id) ? l with { Problem = LineProblem.Twice } : l)];
    }

    public static RejectionReason? ReasonOf(string? words) => words switch
    {
        null or "" => null,
        _ when NoShow().IsMatch(words) => RejectionReason.NoShow,
        _ when Unreachable().IsMatch(words) => RejectionReason.Unreachable,
        _ when Full().IsMatch(words) => RejectionReason.PlacesTaken,
        _ when Times().IsMatch(words) => RejectionReason.Times,
        _ => RejectionReason.Other,
    };

    private static ResultLine ReadLine(int number, string text, ILookup<string, Candidate> byName, ILookup<string, Candidate> byPhone)
    {
        var line = Ordinal().Replace(text.Normalize(NormalizationForm.FormKC), "");
        var phone = Phone().Match(line) is { Success: true } p ? Digits(p.Value) : null;
        line = Phone().Replace(line, " ");
        var (hired, before, after) = (null as bool?, line, "");
        var (not, yes) = (NotHired().Match(line), Hired().Match(line));
        // “未录用” holds “录用”: what says no is looked for first.
        if (not.Success)
            (hired, before, after) = (false, line[..not.Index], line[(not.Index + not.Length)..]);
        else if (NoShow().Match(line) is { Success: true } away)
            (hired, before, after) = (false, line[..away.Index], line[away.Index..]);
        else if (yes.Success)
            (hired, before, after) = (true, line[..yes.Index], line[(yes.Index + yes.Length)..]);
        var name = Key(before);
        // The result may stand before the name.
        if (name.Length == 0 && phone is null)
            (name, after) = (Key(after), "");
        var why = hired == false ? Trimmed(after) : null;
        string? unread = null;
        if (hired is null)
            (name, unread) = NameAndRest(line, name, byName);

        var named = name.Length == 0 ? [] : byName[name].ToList();
        var called = phone is null ? [] : byPhone[phone].ToList();
        var (person, problem) = (named.Count, called.Count) switch
        {
            (0, 0) => (null, LineProblem.Unknown),
            (0, 1) when name.Length == 0 => (called[0], null),
            (0, _) => (null, LineProblem.Conflict),
            (1, 0) => (named[0], phone is null || Digits(named[0].Phone).Length == 0 ? null : LineProblem.Conflict),
            (1, _) => (named[0], called.Contains(named[0]) ? null : LineProblem.Conflict),
            (_, 0) => (null, phone is null ? LineProblem.Ambiguous : LineProblem.Conflict),
            _ => named.Intersect(called).ToList() is [var one] ? (one, null) : ((Candidate?)null, (LineProblem?)LineProblem.Ambiguous),
        };
        return new ResultLine(number, text, problem is null ? person : null, hired, why, problem ?? (hired is null ? LineProblem.NoResult : null), problem is null ? unread : null);
    }

    // Without a result the rest of the line is not part of the name: it says something that is not understood.
    private static (string Name, string? Unread) NameAndRest(string line, string whole, ILookup<string, Candidate> byName)
    {
        if (byName.Contains(whole))
            return (whole, null);
        var words = Parts().Split(line).Where(w => w.Length > 0).ToList();
        var at = words.FindIndex(w => byName.Contains(Key(w)));
        return at < 0 ? (whole, null) : (Key(words[at]), Trimmed(string.Join(' ', words.Where((_, i) => i != at))));
    }

    private static string Key(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).EnumerateRunes()
        .Where(r => System.Text.Rune.IsLetter(r)).Select(r => System.Text.Rune.ToLowerInvariant(r).ToString()));

    private static string Digits(string? text)
    {
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        return digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    private static string? Trimmed(string text)
    {
        var words = text.Trim(' ', '\t', ',', ';', ':', '.', '(', ')', '、', '。', '-', '|');
        return words.Length == 0 ? null : words.Length <= 300 ? words : words[..300];
    }

    private static bool IsHeading(string text) => Heading().IsMatch(text);

    [GeneratedRegex(@"[\s,，;；:：、|（）()\-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^\s*(序号|编号|No\.?|#)?[\s,，;；|\t]*(姓名|名字|学生|name|student)[\s,，;；|\t]+[^\d]*(结果|状态|电话|手机|result|state|phone).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*[(（]?\d{1,3}\s*([.、)）\t,，]|\s)\s*(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?<![0-9])(\+?86[ -]?)?[0-9][0-9 -]{5,13}[0-9](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(未|不|没有?)(被)?(录用|录取|通过|入选|要|过|选上|选中|成)|不(合适|行|用|考虑|来)|没戏|落选|淘汰|拒绝|\bnot\s+(hired|accepted)\b|\b(rejected|declined|no)\b|(?<=^|[\s,:;])否(?=$|[\s,:;(])|[×✗✘❌]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotHired();

    [GeneratedRegex(@"已?(被)?(录用|录取|入选)|通过|来上班|上岗|入职|要了|可以来|选上|定了|(?<![没未不])过了|\b(hired|accepted|yes|ok)\b|(?<=^|[\s,:;])(是|要|过)(?=$|[\s,:;(])|[√✓✔✅]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hired();

    [GeneratedRegex(@"没来|没到|未到|缺席|爽约|\bno.?show\b|\bdid not come\b|\babsent\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoShow();

    [GeneratedRegex(@"联系不上|打不通|unreach|not be reached", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unreachable();

    [GeneratedRegex(@"招满|满了|名额|places", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex(@"时间|times?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
