using System.Globalization;
using System.Text;

namespace Outreach.Domain.Text;

/// <summary>Text as people send it.</summary>
public static class TypedText
{
    /// <summary>The text without what nobody types on purpose; null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
            return null;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var turnsDirection = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
            // Code points that are no characters and never will be; normalising throws at them.
            var isNone = (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
            if (rune.Value is '\n' or '\t' || !(turnsDirection || isNone || Rune.IsControl(rune) || rune == Rune.ReplacementChar))
                result.Append(rune.ToString());
        }

        var clean = result.ToString().Normalize(NormalizationForm.FormC).Trim();
        return clean.EnumerateRunes().All(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.Format || Rune.IsWhiteSpace(r)) ? null : clean;
    }
}
