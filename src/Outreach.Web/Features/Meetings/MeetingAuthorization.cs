using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;

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

    /// <summary>Those whose list and minutes the person keeps: any for who runs meetings, else those one is chair or secretary of.</summary>
    public IQueryable<Meeting> Run()
    {
        var (me, runs) = (Me.Id, Me.HasPermission(Permissions.MeetingsRun));
        return Seen().Where(m => m.IsRunBy(me, runs));
    }
}
