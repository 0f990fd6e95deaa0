using System.Collections.Frozen;
using Outreach.Domain.Search;
using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Matching;

/// <summary>
/// What an event is about, and which lines of business suit it (S15: an internet quiz suits an online-education school). The table is
/// <c>event.themes</c>.
/// </summary>
public static class EventThemes
{
    /// <summary>How well a line of business suits a theme at the best.</summary>
    public const int Best = 3;

    private static readonly Theme[] Table = Read();

    /// <summary>The themes that some words tell, as their numbers in the table.</summary>
    public static FrozenSet<int> Of(IEnumerable<string> words)
    {
        var texts = words.Select(SearchText.Normalize).Where(t => t.Length > 0).ToList();
        return Enumerable.Range(0, Table.Length).Where(i => texts.Exists(t => Table[i].Words.Any(w => t.Contains(w, StringComparison.Ordinal)))).ToFrozenSet();
    }

    /// <summary>How well each line of business suits the best of the themes, 1 to 3; those that suit none are left out.</summary>
    public static FrozenDictionary<Industry, int> Suiting(IReadOnlySet<int> themes) => themes
        .SelectMany(i => Table[i].Industries).GroupBy(p => p.Key).ToFrozenDictionary(g => g.Key, g => g.Max(p => p.Value));

    /// <summary>All words of the themes, normalised.</summary>
    public static IEnumerable<string> WordsOf(IReadOnlySet<int> themes) => themes.Order().SelectMany(i => Table[i].Words);

    /// <summary>The first word of each theme, to be said as the reason.</summary>
    public static string NameOf(int theme) => Table[theme].Words[0];

    private static Theme[] Read()
    {
        using var stream = typeof(EventThemes).Assembly.GetManifestResourceStream("event.themes") ?? throw new InvalidOperationException("The table of themes is missing.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(Parse)];
    }

    private static Theme Parse(string line)
    {
        var colon = line.LastIndexOf(':');
        return new Theme(
            [.. line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(SearchText.Normalize)],
            line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries).Select(p => p.Split(' ')).ToFrozenDictionary(p => Enum.Parse<Industry>(p[0]), p => int.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private sealed record Theme(string[] Words, FrozenDictionary<Industry, int> Industries);
}
