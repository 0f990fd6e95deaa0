using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;

namespace Outreach.Web.Features.Meetings;

/// <summary>Which meetings a person sees and runs, as conditions of the query.</summary>
public sealed class MeetingAuthorization(OutreachDbContext db, CurrentUserAccessor current)
{
    private CurrentUser Me => current.Required;

    /// <summary>All for who reads meetings; else those that the person is invited to.</summary>
    public IQueryable<Meeting> Seen()
    {
        var (me, all) = (Me.Id, Me.HasPermission(Permissions.MeetingsRead));
        return db.Meetings.Where(m => all || db.Attendances.Any(a => a.MeetingId == m.Id && a.UserId == me));
    }

    /// <summary>Whether the person runs meetings, whoever keeps their minutes.</summary>
    public bool RunsAny => Me.HasPermission(Permissions.MeetingsRun);

    /// <summary>Whether the person may plan this meeting because it is a coordination or summary meeting of an event that one works on.</summary>
    public async Task<bool> PlansForAsync(int? eventId, MeetingKind? kind, CancellationToken cancellationToken) =>
        kind is MeetingKind.Coordination or MeetingKind.Summary && eventId is not null && await db.Events.ChangeableBy(Me).AnyAsync(e => e.Id == eventId, cancellationToken);

    /// <summary>Those whose list and minutes the person keeps: any for who runs meetings, else those one is chair or secretary of.</summary>
    public IQueryable<Meeting> Run()
    {
        var (me, runs) = (Me.Id, RunsAny);
        return Seen().Where(m => m.IsRunBy(me, runs));
    }
}
