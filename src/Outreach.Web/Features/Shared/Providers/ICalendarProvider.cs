using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Shared.Providers;

/// <summary>Dated things of one subject, for the calendar.</summary>
public interface ICalendarProvider
{
    /// <summary>Names the subject in the calendar's filter: an English text, the localizer's key.</summary>
    string Heading { get; }

    /// <summary>What it takes to see any of the entries.</summary>
    string Permission { get; }

    /// <summary>Entries that touch the days from <paramref name="from"/> to <paramref name="to"/>, both included; only what <paramref name="me"/> may see. One database command, two where it cannot be helped.</summary>
    Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken);
}

/// <summary>An entry of the calendar, in its reader's language.</summary>
/// <param name="Kind">What it is, such as “Payment due”.</param>
/// <param name="On">First day, in the department's time zone.</param>
/// <param name="Until">Last day, included.</param>
/// <param name="At">The moment it begins, UTC; null when it lasts the whole day.</param>
public sealed record CalendarEntry(string Kind, string Title, string Url, DateOnly On, DateOnly Until, DateTimeOffset? At, string Icon, string? Place = null, bool IsCancelled = false);
