using System.Globalization;
using System.Text;
using Outreach.Domain.Text;

namespace Outreach.Domain.Search;

/// <summary>
/// Text made ready for the search: full-width forms narrowed, simplified, lower case, white space, invisible marks and
/// punctuation dropped, so that two Chinese characters find a name, and digits a phone, however they were typed.
/// </summary>
public static class SearchText
{
    /// <summary>The last character of a text is paired with this, so that a single character can be looked up too.</summary>
    public const char End = '\u0001';

    /// <summary>Normalises <paramref name="text"/>; null gives the empty text. Pieces are kept apart by a line feed.</summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var result = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (rune.Value == '\n' || !(Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || IsPassedOver(rune)))
                result.Append(rune.IsBmp ? ChineseText.Simplify((char)rune.Value).ToString() : rune.ToString());
        }

        return result.ToString();
    }

    /// <summary>Normalises several pieces into one text; a search never matches across two of them.</summary>
    public static string Join(params IEnumerable<string?> pieces) =>
        string.Join('\n', pieces.Select(p => Normalize(p?.ReplaceLineEndings(" "))).Where(p => p.Length > 0).Distinct());

    /// <summary>At most <paramref name="length"/> units of a text, never ending in half of a surrogate pair.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    /// <summary>The pairs of neighbouring UTF-16 units of a normalised text.</summary>
    public static IReadOnlyCollection<string> PairsOf(string normalized)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in normalized.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            for (var i = 0; i < piece.Length; i++)
                pairs.Add(new string([piece[i], i + 1 < piece.Length ? piece[i + 1] : End]));
        }

        // Half of a surrogate pair is no text to a database; characters beyond the basic plane are confirmed by LIKE alone.
        pairs.RemoveWhere(p => char.IsSurrogate(p[0]) || char.IsSurrogate(p[1]));
        return pairs;
    }

    /// <summary>The pairs that a searched text must have, none of them ending in <see cref="End"/>.</summary>
    public static IReadOnlyList<string> PairsToFind(string normalized) => [.. PairsOf(normalized).Where(p => p[1] != End)];

    /// <summary>A LIKE pattern (escape character <c>\</c>) for a normalised text anywhere within another.</summary>
    public static string LikePattern(string normalized) =>
        "%" + normalized.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal) + "%";

    // Signs that are a word or part of one (C#, 50%, A&B, @) stay.
    private static bool IsPassedOver(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.DashPunctuation
        or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherPunctuation && rune.Value is not ('#' or '%' or '&' or '@' or '*' or '\\'));

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}
