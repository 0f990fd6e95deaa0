using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>A day out of a sheet.</summary>
/// <param name="IsExact">Whether day, month and year were all written.</param>
public readonly record struct LooseDay(DateOnly Day, bool IsExact);

/// <summary>Days of the past as sheets have them besides <see cref="ChineseDates"/>: Excel's day numbers, 10月8日, 10/8, 2026年11月.</summary>
public static partial class LooseDates
{
    // 2000 to 2099: other numbers are no days that a department means.
    private const int FirstNumber = 36_526;
    private const int LastNumber = 73_050;

    /// <summary>Null when it is no day. A day without a year is the last such day; a month is its first day.</summary>
    public static LooseDay? Read(string text, DateOnly today)
    {
        if (ChineseDates.TryParse(text, out var day))
            return new LooseDay(day, true);
        if (text.Length > 64 || text.Any(char.IsSurrogate))
            return null;
        var plain = text.Normalize(NormalizationForm.FormKC).Trim();
        if (double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= FirstNumber and < LastNumber)
            return new LooseDay(DateOnly.FromDateTime(DateTime.FromOADate(number)), true);
        if (MonthDay().Match(plain) is { Success: true } match)
        {
            // 29 February is looked for back to the last leap year.
            for (var year = today.Year; year > today.Year - 5; year--)
            {
                if (Day(year, match.Groups["m"].Value, match.Groups["d"].Value) is { } found && found <= today)
                    return new LooseDay(found, false);
            }

            return null;
        }

        return Month().Match(plain) is { Success: true } month && Day(int.Parse(month.Groups["y"].Value, CultureInfo.InvariantCulture), month.Groups["m"].Value, "1") is { Year: >= 1990 } first
            ? new LooseDay(first, false) : null;
    }

    private static DateOnly? Day(int year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})(?:\s*月\s*(?<d>[0-9]{1,2})\s*[日号]|/(?<d>[0-9]{1,2})|\.(?<d>[0-9]{1,2}))$")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*(?:年\s*(?<m>[0-9]{1,2})\s*月(?:份)?|[/.\-](?<m>[0-9]{1,2}))$")]
    private static partial Regex Month();
}
