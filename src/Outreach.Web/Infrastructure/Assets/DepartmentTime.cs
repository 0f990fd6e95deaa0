using System.Globalization;

namespace Outreach.Web.Infrastructure.Assets;

/// <summary>The department's time zone and how moments and days are written in the current language.</summary>
public sealed class DepartmentTime(TimeZoneInfo zone)
{
    /// <summary>The zone in which people read moments.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The moment on the department's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>A moment with its time of day; the year only where it is not the year of <paramref name="now"/>.</summary>
    public string Moment(DateTimeOffset moment, DateTimeOffset now)
    {
        var local = Local(moment);
        return $"{Day(DateOnly.FromDateTime(local.DateTime), now)} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A day; the year only where it is not the year of <paramref name="now"/>.</summary>
    public string Day(DateOnly day, DateTimeOffset now)
    {
        var culture = CultureInfo.CurrentUICulture;
        var sameYear = day.Year == Local(now).Year;
        var chinese = culture.TwoLetterISOLanguageName == "zh";
        return day.ToString((chinese, sameYear) switch
        {
            (true, true) => "M月d日",
            (true, false) => "yyyy年M月d日",
            (false, true) => "d MMM",
            (false, false) => "d MMM yyyy",
        }, culture);
    }
}
