using System.Globalization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Infrastructure.Localization;

public sealed class DisplayFormatter(DepartmentTime time)
{
    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>A day: 10月8日 or 8 Oct, with the year where it is not this one.</summary>
    public string Day(DateOnly? day) => day is { } d
        ? d.ToString((IsChinese, d.Year == time.Today.Year) switch
        {
            (true, true) => "M月d日",
            (true, false) => "yyyy年M月d日",
            (false, true) => "d MMM",
            (false, false) => "d MMM yyyy",
        }, CultureInfo.CurrentCulture)
        : "";

    /// <summary>The days from one to another: 12月20日至12月25日, with both years where they differ.</summary>
    public string Days(DateOnly from, DateOnly to) => from == to
        ? Day(from)
        : from.Year == to.Year
            ? Join(Day(from), Day(to))
            : Join(from.ToString(IsChinese ? "yyyy年M月d日" : "d MMM yyyy", CultureInfo.CurrentCulture), to.ToString(IsChinese ? "yyyy年M月d日" : "d MMM yyyy", CultureInfo.CurrentCulture));

    public string Day(DateTimeOffset? moment) => moment is { } m ? Day(time.DayOf(m)) : "";

    /// <summary>A moment to the minute: 10月8日 19:30.</summary>
    public string Moment(DateTimeOffset? moment) => moment is { } m
        ? Day(time.DayOf(m)) + " " + time.ToLocal(m).ToString("HH:mm", CultureInfo.InvariantCulture)
        : "";

    /// <summary>The time on the department's clocks, such as 18:45.</summary>
    public string Time(DateTimeOffset moment) => time.ToLocal(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How many days something has waited, by the calendar: 3 天, 3 days.</summary>
    public string Waited(DateTimeOffset since) => (Math.Max(0, time.Today.DayNumber - time.DayOf(since).DayNumber), IsChinese) switch
    {
        (0, true) => "不到一天",
        (0, false) => "less than a day",
        (var days, true) => $"{days} 天",
        (1, false) => "1 day",
        (var days, false) => $"{days} days",
    };

    /// <summary>Money in CNY: ¥5,000 or ¥5,000.50; what is lacking -¥832.</summary>
    public string Money(decimal? amount) => amount is { } a
        ? (a < 0 ? "-¥" : "¥") + Math.Abs(a).ToString(a == decimal.Truncate(a) ? "N0" : "N2", CultureInfo.CurrentCulture)
        : "";

    private static string Join(string from, string to) => IsChinese ? $"{from}至{to}" : $"{from} to {to}";

    public string Count(long count) => count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>A share, 0 to 1, in whole per cent.</summary>
    public string Share(double share) => share.ToString("P0", CultureInfo.CurrentCulture);
}
