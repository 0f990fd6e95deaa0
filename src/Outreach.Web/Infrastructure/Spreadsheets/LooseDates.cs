using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>A day out of a sheet.</summary>
/// <param name="IsExact">Whether day, month and year were all written.</param>
public readonly record struct LooseDay(DateOnly Day, bool IsExact);

/// <summary>
/// Days and moments as people write them besides <see cref="ChineseDates"/>: days of the past out of sheets (Excel's day
/// numbers, 10月8日, 10/8, 2026年11月), and what is typed or pasted into a form.
/// </summary>
public static partial class LooseDates
{
    // 2000 to 2099: other numbers are no days that a department means.
    private const int FirstNumber = 36_526;
    private const int LastNumber = 73_050;

    private static readonly string[] EnglishForms = ["d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy"];

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

    /// <summary>Null when it is no day. A day without a year is the one nearest to today, before or after it: forms ask for both.</summary>
    public static DateOnly? ReadTyped(string text, DateOnly today)
    {
        if (ChineseDates.TryParse(text, out var day))
            return day;
        if (text.Length > 64 || text.Any(char.IsSurrogate))
            return null;
        var plain = WeekdayBehind().Replace(text.Normalize(NormalizationForm.FormKC).Trim(), "");
        if (ChineseDates.TryParse(plain, out day) || DateOnly.TryParseExact(plain, EnglishForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day))
            return day;
        if (MonthDay().Match(plain) is not { Success: true } match)
            return null;
        DateOnly? nearest = null;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (Day(year, match.Groups["m"].Value, match.Groups["d"].Value) is { } found && (nearest is not { } best || Distance(found) < Distance(best)))
                nearest = found;
        }

        return nearest;

        int Distance(DateOnly other) => Math.Abs(other.DayNumber - today.DayNumber);
    }

    /// <summary>A day with a time of day behind it: 2026-12-01T19:00, 2026年12月1日 19:00, 12/1 晚上7点半. Null when either is missing.</summary>
    public static DateTime? ReadTypedMoment(string text, DateOnly today)
    {
        if (text.Length > 64 || text.Any(char.IsSurrogate))
            return null;
        var match = TimeBehind().Match(text.Normalize(NormalizationForm.FormKC).Trim());
        if (!match.Success || ReadTyped(match.Groups["day"].Value, today) is not { } day)
            return null;
        return Time(match) is { } time ? day.ToDateTime(time) : null;
    }

    /// <summary>A time of day: 14:00, 14：00, 14.30, 下午2点半, 2pm, 9时. Null when it is none; a number alone is none either.</summary>
    public static TimeOnly? ReadTypedTime(string text) =>
        text.Length <= 64 && !text.Any(char.IsSurrogate) && TimeAlone().Match(text.Normalize(NormalizationForm.FormKC).Trim()) is { Success: true } match ? Time(match) : null;

    private static TimeOnly? Time(Match match)
    {
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["half"].Success ? 30 : match.Groups["min"].Success ? int.Parse(match.Groups["min"].Value, CultureInfo.InvariantCulture) : 0;
        var word = match.Groups["part"].Value + match.Groups["ampm"].Value.ToUpperInvariant();
        if (hour < 12 && (word is "下午" or "傍晚" or "晚上" or "PM" || (word == "中午" && hour < 6)))
            hour += 12;
        else if (hour == 12 && word is "凌晨" or "AM")
            hour = 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static DateOnly? Day(int year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;

    [GeneratedRegex(@"\s*\(?(?:周|星期|礼拜)[一二三四五六日天]\)?$")]
    private static partial Regex WeekdayBehind();

    // Without a colon or 点 it is the rest of the day, not a time.
    [GeneratedRegex("""
        ^(?<day>.*?[^\s,T]) [\s,T]* (?<part>凌晨|早上|上午|中午|下午|傍晚|晚上)? \s*
        (?<![0-9]) (?<h>[0-9]{1,2}) \s* (?: : \s* (?<min>[0-9]{2}) (?: :[0-9]{2} (?:\.[0-9]+)? )? | [点时] \s* (?: (?<half>半) | (?<min>[0-9]{1,2}) \s* 分? | 整 )? )
        \s* (?<ampm>[AaPp][Mm])? $
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TimeBehind();

    [GeneratedRegex("""
        ^(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上)? \s*
        (?<h>[0-9]{1,2}) \s* (?: [:.] \s* (?<min>[0-9]{2}) (?: :[0-9]{2} (?:\.[0-9]+)? )? | [点时] \s* (?: (?<half>半) | (?<min>[0-9]{1,2}) \s* 分? | 整 )? | (?=[AaPp][Mm]) )
        \s* (?<ampm>[AaPp][Mm])? $
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TimeAlone();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})(?:\s*月\s*(?<d>[0-9]{1,2})\s*[日号]|/(?<d>[0-9]{1,2})|\.(?<d>[0-9]{1,2}))$")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*(?:年\s*(?<m>[0-9]{1,2})\s*月(?:份)?|[/.\-](?<m>[0-9]{1,2}))$")]
    private static partial Regex Month();
}
