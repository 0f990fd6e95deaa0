using Outreach.Domain.Text;
using Outreach.Domain.Wording;

namespace Outreach.Domain.Tests.Wording;

/// <summary>However a text is typed, what is found in it stays found, and what is clean stays clean.</summary>
public sealed class EvasionTests
{
    // Words that people hide.
    private static readonly string[] Hidden = [.. WordingResources.Lists().Where(l => l.IsDisguised).SelectMany(l => l.Words).Distinct()];

    private static readonly string[] Marks = [" ", "\u3000", "\u200b", "\u00ad", "*", "·", "🔥"];

    [Fact]
    public void Clauses() => Hold(WordingCases.Read("clauses.tsv"), c => WordingCases.Clauses(c.Text), withMarks: false);

    [Fact]
    public void Notices() => Hold(WordingCases.Read("jobs.tsv"), WordingCases.Jobs, withMarks: true);

    private static void Hold(IReadOnlyList<WordingCase> cases, Func<WordingCase, HashSet<string>> check, bool withMarks)
    {
        var random = new Random(20261129);
        var wrong = new List<string>();
        var tried = 0;
        foreach (var c in cases.Where(c => WordingCases.IsRight(c, check(c))))
        {
            foreach (var text in Disguised(c.Text, random, withMarks).Where(t => t != c.Text))
            {
                tried++;
                if (!WordingCases.IsRight(c, check(c with { Text = text })))
                    wrong.Add($"{string.Join('/', c.Expected)}: {text}");
            }
        }

        // Where a space or a break falls decides what some sentences mean; hardly any may turn over.
        Assert.True(wrong.Count * 250 <= tried, $"{wrong.Count} of {tried}\n{string.Join('\n', wrong.Take(80))}");
    }

    private static IEnumerable<string> Disguised(string text, Random random, bool withMarks)
    {
        yield return FullWidth(text);
        yield return Traditional(text);
        yield return Figures(text);
        yield return Homophone(text, random);
        if (!text.Any(char.IsAsciiLetter))
        {
            yield return Insert(text, random, withMarks ? Marks[random.Next(Marks.Length)] : Marks[random.Next(4)]);
            yield return string.Join(' ', text.AsEnumerable());
            yield return Insert(text, random, "\n");
        }
    }

    // 押金 becomes 鸭金 or yajin.
    private static string Homophone(string text, Random random)
    {
        foreach (var word in Hidden.Where(w => text.Contains(w, StringComparison.Ordinal)))
        {
            var start = text.IndexOf(word, StringComparison.Ordinal);
            for (var at = start; at < start + word.Length; at++)
            {
                if (!WordingCatalog.Disguises.Forms.TryGetValue(text[at], out var forms))
                    continue;
                var form = forms[random.Next(forms.Length)];
                var whole = text.Remove(at, 1).Insert(at, form);
                if (!WordingCatalog.Disguises.IsOrdinary(whole, at, form))
                    return whole;
            }
        }

        return text;
    }

    private static string FullWidth(string text) => string.Concat(text.Select(c => c is > ' ' and < '\u007f' and not '.' ? (char)(c + 0xfee0) : c));

    private static string Traditional(string text)
    {
        var pairs = TraditionalCharacters.Pairs.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        var back = new Dictionary<char, char>();
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            back.TryAdd(pairs[i + 1], pairs[i]);
        return string.Concat(text.Select(c => back.GetValueOrDefault(c, c)));
    }

    // 悬挂7天 and 悬挂七天 are the same.
    private static string Figures(string text)
    {
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isSingle = char.IsAsciiDigit(text[i]) && text[i] != '0' && (i == 0 || IsApart(text[i - 1])) && (i + 1 == text.Length || IsApart(text[i + 1]));
            result.Append(isSingle ? ChineseText.Numerals(text[i] - '0')[0] : text[i]);
        }

        return result.ToString();

        static bool IsApart(char character) => TextNormalizer.IsIdeograph(character) && !"月日号时点楼年".Contains(character, StringComparison.Ordinal);
    }

    // Within a word, not where a number stands.
    private static string Insert(string text, Random random, string mark)
    {
        for (var tries = 0; tries < 8; tries++)
        {
            var at = random.Next(1, Math.Max(2, text.Length));
            if (at < text.Length && TextNormalizer.IsIdeograph(text[at - 1]) && TextNormalizer.IsIdeograph(text[at]))
                return text.Insert(at, mark);
        }

        return text;
    }

    /// <summary>The look-alikes of disguises.txt, one character at a time, in words that are hidden.</summary>
    [Fact]
    public void Look_alikes_of_a_hidden_word_are_found()
    {
        var missed = new List<string>();
        foreach (var word in new[] { "押金", "保证金", "服装费", "培训费", "刷单", "补单", "垫付", "跑分", "拉人头", "团队计酬" })
        {
            foreach (var (text, parts) in WordingCatalog.Disguises.Of(word).Where(d => d.Parts.Length == 1))
            {
                var whole = $"入职先说{text}，到岗";
                if (!WordingCatalog.Disguises.IsOrdinary(whole, whole.IndexOf(text, StringComparison.Ordinal) + parts[0].At, parts[0].Form)
                    && !WordingCases.Jobs(new WordingCase(whole, ["block"])).Contains("block"))
                    missed.Add(text);
            }
        }

        Assert.True(missed.Count == 0, string.Join(", ", missed));
    }
}
