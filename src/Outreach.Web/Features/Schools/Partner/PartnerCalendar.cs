using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Partner;

/// <summary>Events that name the partner's school, or to which it is invited, and meetings of its alliance.</summary>
public sealed class PartnerCalendar(OutreachDbContext db, PartnerAccess access, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : ICalendarProvider
{
    private const int Most = 200;

    /// <inheritdoc/>
    public string Heading => "Events with your school";

    /// <inheritdoc/>
    public string Permission => Permissions.PartnerOwn;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (start, end) = (time.StartOf(from), time.StartOf(to.AddDays(1)));
        var (named, invited) = (access.Events(), access.Invitations().Where(i => i.Answer == InvitationAnswer.Waiting || i.Answer == InvitationAnswer.Accepted));
        var events = await db.Events.AsNoTracking().Where(e => e.StartsAt < end && e.EndsAt >= start && (named.Any(n => n.Id == e.Id) || invited.Any(i => i.EventId == e.Id)))
            .OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most).Select(e => new { e.Title, e.StartsAt, e.EndsAt, e.Venue, e.State }).ToListAsync(cancellationToken);
        var meetings = await access.Meetings().AsNoTracking().Where(m => m.StartsAt < end && m.EndsAt >= start).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(Most)
            .Select(m => new { m.Title, m.StartsAt, m.EndsAt, m.Place }).ToListAsync(cancellationToken);
        return [.. meetings.Select(m => new CalendarEntry(texts["Meeting"], m.Title, paths.Of("Partner.Index"), time.DayOf(m.StartsAt), time.DayOf(m.EndsAt), m.StartsAt, "users-group", m.Place)), .. events.Select(e => new CalendarEntry(
            texts["Event"], e.Title, paths.Of("Partner.Index"), time.DayOf(e.StartsAt!.Value), time.DayOf(e.EndsAt!.Value), e.StartsAt, "confetti", e.Venue, e.State == EventState.Cancelled))];
    }
}
