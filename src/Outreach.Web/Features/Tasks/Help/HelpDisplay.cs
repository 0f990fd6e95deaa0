using System.Globalization;

namespace Outreach.Web.Features.Tasks.Help;

public static class HelpDisplay
{
    /// <summary>18:00–21:00, 18:00, or nothing for the whole day.</summary>
    public static string? Times(TimeOnly? from, TimeOnly? until) => (from, until) switch
    {
        ({ } start, { } end) => $"{Text(start)}–{Text(end)}",
        ({ } start, null) => Text(start),
        _ => null,
    };

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
