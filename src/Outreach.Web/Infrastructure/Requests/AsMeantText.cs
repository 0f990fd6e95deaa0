using System.Globalization;
using System.Text;

namespace Outreach.Web.Infrastructure.Requests;

/// <summary>What somebody typed into a field for letters and digits, as it was meant: a Chinese keyboard types them full width, and copying brings marks that nobody sees.</summary>
public static class AsMeantText
{
    public static string? Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                seen.Append(rune.ToString());
        }

        return seen.ToString().Normalize(NormalizationForm.FormKC).Trim();
    }

    /// <summary>A number of letters and digits, without the hyphens and spaces that people put between them.</summary>
    public static string? OfNumber(string? text) => Of(text) is not { } meant ? null
        : string.Concat(meant.Where(c => !char.IsWhiteSpace(c) && c != '_' && char.GetUnicodeCategory(c) != UnicodeCategory.DashPunctuation));
}
