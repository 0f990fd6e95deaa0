using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Outreach.Domain.Text;

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

    private static readonly Dictionary<string, int> Words = new()
    {
        ["大前天"] = -3,
        ["前天"] = -2,
        ["昨天"] = -1,
        ["昨日"] = -1,
        ["今天"] = 0,
        ["今日"] = 0,
        ["明天"] = 1,
        ["明日"] = 1,
        ["后天"] = 2,
        ["大后天"] = 3,
        ["yesterday"] = -1,
        ["today"] = 0,
        ["tomorrow"] = 1,
    };

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

    /// <summary>Null when it is no day. A day without a year is the one nearest to today, before or after it: forms ask for both; 明天 and 下周三 are counted from today.</summary>
    public static DateOnly? ReadTyped(string text, DateOnly today)
    {
        if (ChineseDates.TryParse(text, out var day))
            return day;
        if (text.Length > 64 || text.Any(char.IsSurrogate))
            return null;
        var typed = text.Normalize(NormalizationForm.FormKC).Trim();
        if (Relative(typed, today) is { } reckoned)
            return reckoned;
        var plain = WeekdayBehind().Replace(typed, "");
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

    // Counted from today, as people speak of days that are near: 明天, 周五, 下周三, 3天后, 下月5号, 月底.
    private static DateOnly? Relative(string text, DateOnly today)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal);
        if (Words.TryGetValue(plain.ToLowerInvariant(), out var days))
            return today.AddDays(days);
        if (Weekday().Match(plain) is { Success: true } week)
        {
            var day = "一二三四五六日".IndexOf(week.Groups["d"].Value.Replace('天', '日'), StringComparison.Ordinal);
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
            return week.Groups["w"].Success
                ? monday.AddDays(day + (7 * (week.Groups["w"].Value.Count(c => c == '下') - week.Groups["w"].Value.Count(c => c == '上'))))
                : monday.AddDays(monday.AddDays(day) < today ? day + 7 : day);
        }

        if (Ahead().Match(plain) is { Success: true } ahead && ChineseText.NumberOf(ahead.Groups["n"].Value) is { } number && number is > 0 and <= 366)
        {
            var back = ahead.Groups["way"].Value.EndsWith('前') ? -1 : 1;
            if (number == 0.5m)
                return ahead.Groups["u"].Value.EndsWith('月') ? today.AddDays(back * 15) : null;
            return decimal.Truncate(number) != number ? null : ahead.Groups["u"].Value[^1] switch
            {
                '月' => today.AddMonths(back * (int)number),
                '周' or '期' or '拜' => today.AddDays(back * 7 * (int)number),
                _ => today.AddDays(back * (int)number),
            };
        }

        if (OfMonth().Match(plain) is not { Success: true } month)
            return null;
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(month.Groups["m"].Value.Length == 0 ? 0 : month.Groups["m"].Value[0] switch { '下' => 1, '上' => -1, _ => 0 });
        if (!month.Groups["d"].Success)
            return first.AddMonths(1).AddDays(-1);
        var asked = Day(first.Year, first.Month.ToString(CultureInfo.InvariantCulture), month.Groups["d"].Value);
        // 5号 alone is the next one.
        return month.Groups["m"].Length == 0 && asked < today ? Day(first.AddMonths(1).Year, first.AddMonths(1).Month.ToString(CultureInfo.InvariantCulture), month.Groups["d"].Value) : asked;
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

    [GeneratedRegex("^(?<w>下下个?|下个?|上上个?|上个?|本|这个?)?(?:周|星期|礼拜)(?<d>[一二三四五六日天])$")]
    private static partial Regex Weekday();

    [GeneratedRegex("^(?:过)?(?<n>[0-9]{1,3}|[一二两三四五六七八九十半]{1,4})(?<u>天|日|周|个?星期|个?礼拜|个?月)(?<way>以后|之后|后|以前|之前|前)$")]
    private static partial Regex Ahead();

    [GeneratedRegex("^(?:(?<m>下个?|上个?|本|这个?)月|(?<m>))(?:(?<d>[0-9]{1,2})[日号]|(?:月)?(?<=月)底)$")]
    private static partial Regex OfMonth();

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
