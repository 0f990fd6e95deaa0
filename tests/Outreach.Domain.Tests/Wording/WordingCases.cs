using System.Text.RegularExpressions;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Jobs.Safety;

namespace Outreach.Domain.Tests.Wording;

/// <summary>A measured text.</summary>
/// <param name="Expected">The rules of which one must be found, or what else the file's first line says.</param>
public sealed record WordingCase(string Text, string[] Expected)
{
    public bool IsClean => Expected is ["clean"] or ["noblock"];
}

/// <summary>Reads the measured cases and asks the checks.</summary>
internal static partial class WordingCases
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static IReadOnlyList<WordingCase> Read(params string[] files) =>
    [
        .. files.SelectMany(f => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Wording", "cases", f)))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
            .Select(p => new WordingCase(Escape().Replace(p[0], m => Regex.Unescape(m.Value)), p[1].Split('/'))),
    ];

    /// <summary>What the clause check finds, by the names of the files.</summary>
    public static HashSet<string> Clauses(string text) => [.. ClauseCheck.OfText(text).Select(f => NameOf(f.Rule))];

    /// <summary>What the safety check finds, by the names of the files; "block" and "warn" besides.</summary>
    public static HashSet<string> Jobs(WordingCase c)
    {
        // What only says how to reach somebody, or says no duties, stands where those stand.
        var isDuties = c.Expected.Any(e => e is "duties" or "contact" or "warn");
        var text = new JobText(isDuties ? "Duties" : "Requirements", c.Text);
        JobText[] around = c.Expected.Contains("contact") ? [text]
            : isDuties ? [text, new JobText("Place", "大学城文苑路18号")]
            : [new JobText("Duties", "负责点单收银、制作饮品、清洁吧台"), text, new JobText("Place", "大学城文苑路18号")];
        var findings = JobSafetyCheck.Of(new JobDraft(around, 25, 20, 3, Today.AddDays(100), Today));
        var names = findings.Select(f => NameOf(f.Rule)).ToHashSet();
        if (findings.Any(f => f.Severity == FindingSeverity.Error))
            names.Add("block");
        else if (findings.Count > 0)
            names.Add("warn");
        return names;
    }

    /// <summary>Whether what was found is what was expected.</summary>
    public static bool IsRight(WordingCase c, HashSet<string> found) => c.Expected switch
    {
        ["clean"] => found.Count == 0,
        ["noblock"] => !found.Contains("block"),
        _ => c.Expected.Any(found.Contains),
    };

    private static string NameOf(ClauseRule rule) => rule switch
    {
        ClauseRule.OneSided => "judged",
        _ => rule.ToString().ToLowerInvariant(),
    };

    private static string NameOf(JobRule rule) => rule switch
    {
        JobRule.HeldPapers => "papers",
        JobRule.OrderBrushing => "brushing",
        JobRule.PersonalNumbers => "numbers",
        JobRule.PaperCopies => "copies",
        JobRule.PrivateContact => "contact",
        JobRule.VagueDuties => "duties",
        _ => rule.ToString().ToLowerInvariant(),
    };

    [GeneratedRegex(@"\\(u[0-9a-f]{4}|[nrt])")]
    private static partial Regex Escape();
}
