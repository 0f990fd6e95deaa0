using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

public sealed class EventCalendar(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 500;

    /// <inheritdoc/>
    public string Heading => "Events";

    /// <inheritdoc/>
    public string Permission => Permissions.EventsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (start, end) = (time.StartOf(from), time.StartOf(to.AddDays(1)));
        var events = await db.Events.AsNoTracking().Where(e => e.StartsAt < end && e.EndsAt >= start).OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most)
            .Select(e => new { e.Id, e.Title, e.StartsAt, e.EndsAt, e.Venue, e.State }).ToListAsync(cancellationToken);
        return [.. events.Select(e => new CalendarEntry(
            texts["Event"], e.Title, paths.Of("Events.Detail", e.Id), time.DayOf(e.StartsAt!.Value), time.DayOf(e.EndsAt!.Value), e.StartsAt, "confetti", e.Venue, e.State == EventState.Cancelled))];
    }
}
