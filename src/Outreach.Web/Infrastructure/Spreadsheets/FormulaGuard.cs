using System.Globalization;
using System.Text.RegularExpressions;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>
/// Keeps text that people typed from running as a formula when a sheet is opened (CSV injection, see OWASP):
/// such a cell gets an apostrophe in front. Also in .xlsx, where it would not run but would after "save as CSV".
/// </summary>
public static partial class FormulaGuard
{
    private const string Starters = "=+-@＝＋－＠";

    /// <summary>Puts an apostrophe before a text that a spreadsheet could run; other text stays as it is.</summary>
    public static string Defuse(string text) => IsDangerous(text) ? "'" + text : text;

    /// <summary>Takes off the one apostrophe that <see cref="Defuse"/> put on; other text stays as it is.</summary>
    public static string Restore(string text) =>
        text.StartsWith('\'') && IsDangerous(text[1..]) ? text[1..] : text;

    private static bool IsDangerous(string text)
    {
        foreach (var c in text)
        {
            if (c is '\t' or '\r' or '\n')
                return true;
            // An apostrophe is passed over so that Restore gives back '=1 when somebody really wrote '=1.
            if (c == '\'' || char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                continue;
            return Starters.Contains(c) && !IsPhone(text);
        }
        return false;
    }

    /// <summary>One plus sign and 7 to 15 digits (E.164): it evaluates to a number at worst.</summary>
    private static bool IsPhone(string text) =>
        PhonePattern().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= 7 and <= 15;

    [GeneratedRegex(@"^\+[0-9][0-9 ()\-]*\z")]
    private static partial Regex PhonePattern();
}
