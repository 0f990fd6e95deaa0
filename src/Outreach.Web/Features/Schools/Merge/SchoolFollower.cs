using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;

namespace Outreach.Web.Features.Schools.Merge;

/// <summary>Moves exchanges, promises and invitations, and what lies below schools and knows their keys: accounts, events, periods.</summary>
public sealed class SchoolFollower(OutreachDbContext db) : ISchoolFollower
{
    /// <inheritdoc/>
    public async Task FollowAsync(School school, int mergedId, CancellationToken cancellationToken)
    {
        foreach (var exchange in await db.Exchanges.Where(e => e.SchoolId == mergedId).ToListAsync(cancellationToken))
            exchange.MoveTo(school.Id);
        foreach (var promise in await db.SchoolPromises.Where(p => p.SchoolId == mergedId).ToListAsync(cancellationToken))
            promise.MoveTo(school.Id);
        // Of two invitations to one event the one of the record that stays is kept.
        var invited = await db.SchoolInvitations.Where(i => i.SchoolId == mergedId || i.SchoolId == school.Id).ToListAsync(cancellationToken);
        foreach (var invitation in invited.Where(i => i.SchoolId == mergedId).ToList())
        {
            if (invited.Exists(i => i.SchoolId == school.Id && i.EventId == invitation.EventId))
                db.SchoolInvitations.Remove(invitation);
            else
                invitation.MoveTo(school.Id);
        }

        foreach (var position in await db.Positions.Where(p => p.SchoolId == mergedId).ToListAsync(cancellationToken))
            position.MoveToSchool(school.Id);
        foreach (var invitation in await db.Invitations.Where(i => i.SchoolId == mergedId).ToListAsync(cancellationToken))
            invitation.MoveToSchool(school.Id);
        foreach (var period in await db.CalendarPeriods.Where(p => p.SchoolId == mergedId).ToListAsync(cancellationToken))
            period.MoveToSchool(school.Id);
        foreach (var e in await db.Events.IgnoreQueryFilters().Include(e => e.Schools).Where(e => e.HostSchoolId == mergedId || e.Schools.Any(x => x.SchoolId == mergedId)).ToListAsync(cancellationToken))
            e.MoveSchool(mergedId, school.Id);
    }
}
