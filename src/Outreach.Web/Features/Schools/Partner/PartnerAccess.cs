using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Meetings;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Domain.Schools.Invitations;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Partner;

/// <summary>What a school's partner sees: that of the schools whose position the person holds today, and nothing of any other.</summary>
public sealed class PartnerAccess(OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>The schools that the person speaks for today; not one that we have retired.</summary>
    public IQueryable<School> Schools()
    {
        var (id, today) = (current.Required.Id, time.Today);
        return db.Schools.Where(s => !s.IsRetired && db.Positions.Any(p => p.UserId == id && p.Role == Role.SchoolPartner && p.SchoolId == s.Id && p.IsHeldOn(today)));
    }

    public IQueryable<SchoolInvitation> Invitations()
    {
        var mine = Schools();
        return db.SchoolInvitations.Where(i => mine.Any(s => s.Id == i.SchoolId));
    }

    public IQueryable<SchoolPromise> Promises()
    {
        var mine = Schools();
        return db.SchoolPromises.Where(p => mine.Any(s => s.Id == p.SchoolId));
    }

    public IQueryable<SchoolContact> Contacts()
    {
        var mine = Schools();
        return db.SchoolContacts.Where(c => !c.IsAnonymized && mine.Any(s => s.Id == c.SchoolId));
    }

    /// <summary>Meetings of the alliances that the school belongs to; those that were cancelled are left out.</summary>
    public IQueryable<Meeting> Meetings()
    {
        var mine = Schools();
        return db.Meetings.Where(m => m.State != MeetingState.Cancelled && db.AllianceMembers.Any(x => x.AllianceId == m.AllianceId && x.LeftOn == null && mine.Any(s => s.Id == x.SchoolId)));
    }

    /// <summary>Events that name the school, as one that holds it with us or where it takes place; ideas are our own affair.</summary>
    public IQueryable<Event> Events()
    {
        var mine = Schools();
        return db.Events.Where(e => !e.IsPractice && e.State != EventState.Idea && mine.Any(s => s.Id == e.HostSchoolId || e.Schools.Any(x => x.SchoolId == s.Id)));
    }
}
