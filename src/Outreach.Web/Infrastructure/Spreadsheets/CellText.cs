using System.Globalization;

namespace Outreach.Web.Infrastructure.Spreadsheets;

/// <summary>How a typed value is written as text, the same in every file and in both directions.</summary>
internal static class CellText
{
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => Of(moment),
        DateTimeOffset moment => Of(moment.DateTime),
        int or long or decimal or double => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType()}.", nameof(value)),
    };

    private static string Of(DateTime moment)
    {
        // Excel counts days in floating point, so a full minute may come a hair early.
        var exact = new DateTime((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        var day = exact.Year < 1900 ? "" : "yyyy-MM-dd"; // Excel's day 0: a time without a day
        var time = exact.TimeOfDay == TimeSpan.Zero && day != "" ? "" : exact.Second == 0 ? "HH:mm" : "HH:mm:ss";
        return exact.ToString($"{day} {time}".Trim(), CultureInfo.InvariantCulture);
    }
}
