using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings;

public sealed class MeetingCalendar(MeetingAuthorization authorization, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 200;

    /// <inheritdoc/>
    public string Heading => "Meetings";

    /// <inheritdoc/>
    public string Permission => Permissions.MeetingsAttend;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (start, end) = (time.StartOf(from), time.StartOf(to.AddDays(1)));
        var meetings = await authorization.Seen().AsNoTracking().Where(m => m.StartsAt < end && m.StartsAt >= start).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Most)
            .Select(m => new { m.Id, m.Kind, m.Title, m.StartsAt, m.EndsAt, m.Place, m.State }).ToListAsync(cancellationToken);
        return [.. meetings.Select(m => new CalendarEntry(
            texts.Text(m.Kind), m.Title, paths.Of("Meetings.Detail", m.Id), time.DayOf(m.StartsAt), time.DayOf(m.EndsAt), m.StartsAt, "users-group", m.Place, m.State == MeetingState.Cancelled))];
    }
}
