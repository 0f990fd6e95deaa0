using System.Globalization;
using Outreach.Web.Features.Shared.Providers;

namespace Outreach.Web.Features.Home.Calendar;

/// <summary>One month.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Kinds">Subjects to choose from: keys of the localizer.</param>
/// <param name="Kind">The one chosen; null for all.</param>
public sealed record CalendarModel(DateOnly First, DateOnly Today, IReadOnlyList<string> Kinds, string? Kind, IReadOnlyList<CalendarEntry> Entries)
{
    /// <summary>Weeks from Monday to Sunday; days outside the month are null.</summary>
    public IEnumerable<IReadOnlyList<DateOnly?>> Weeks
    {
        get
        {
            var (start, days) = (((int)First.DayOfWeek + 6) % 7, DateTime.DaysInMonth(First.Year, First.Month));
            for (var week = 0; week * 7 < start + days; week++)
                yield return [.. Enumerable.Range(week * 7, 7).Select(cell => cell < start || cell >= start + days ? (DateOnly?)null : First.AddDays(cell - start))];
        }
    }

    /// <summary>What is on a day: what lasts all day first, then by the hour.</summary>
    public IEnumerable<CalendarEntry> On(DateOnly day) => Entries.Where(e => e.On <= day && e.Until >= day)
        .OrderBy(e => e.At is null || e.On != day ? 0 : 1).ThenBy(e => e.At).ThenBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.Title, StringComparer.CurrentCulture);

    /// <summary>The value of <c>month</c> in the address.</summary>
    public string Month(int step) => First.AddMonths(step).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
