using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Alliances;

/// <summary>Memberships, posts and parts of joint offers move along with a school that is merged.</summary>
public sealed class AllianceFollower(OutreachDbContext db, DepartmentTime time) : ISchoolFollower
{
    /// <inheritdoc/>
    public async Task FollowAsync(School school, int mergedId, CancellationToken cancellationToken)
    {
        foreach (var alliance in await db.Alliances.Include(a => a.Members).Where(a => a.LeadSchoolId == mergedId || a.Members.Any(m => m.SchoolId == mergedId)).ToListAsync(cancellationToken))
            alliance.FollowMerge(school.Id, mergedId, time.Today);
        foreach (var offer in await db.AllianceOffers.Include(o => o.Parts).ThenInclude(p => p.Lines).AsSplitQuery()
            .Where(o => o.LeadSchoolId == mergedId || o.Parts.Any(p => p.SchoolId == mergedId)).ToListAsync(cancellationToken))
            offer.FollowMerge(school.Id, mergedId);
        foreach (var post in await db.SchoolPosts.Where(p => p.SchoolId == mergedId).ToListAsync(cancellationToken))
            post.MoveTo(school.Id);
        foreach (var reply in await db.SchoolReplies.Where(r => r.SchoolId == mergedId).ToListAsync(cancellationToken))
            reply.MoveTo(school.Id);
    }
}
