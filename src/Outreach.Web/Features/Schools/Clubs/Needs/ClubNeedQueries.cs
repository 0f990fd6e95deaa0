using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs.Needs;

public sealed class ClubNeedQueries(OutreachDbContext db, DepartmentTime time)
{
    private const int MostOfOne = 50;
    private const int MostSponsors = 20;

    /// <summary>Of a club: what is open first, by its day, then the latest that ended. One command.</summary>
    public async Task<IReadOnlyList<ClubNeedRow>> OfClubAsync(int clubId, CancellationToken cancellationToken)
    {
        var today = time.Today;
        return await db.ClubNeeds.AsNoTracking().Where(n => n.ClubId == clubId)
            .OrderByDescending(n => n.State == ClubNeedState.Open).ThenBy(n => n.State == ClubNeedState.Open && n.NeededOn != null ? n.NeededOn : DateOnly.MaxValue).ThenByDescending(n => n.EndedOn).ThenByDescending(n => n.Id)
            .Take(MostOfOne).Select(n => new ClubNeedRow(
                n.Id, n.ClubId, n.Lacks, n.NeededOn, db.Users.Where(u => u.Id == n.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), n.State, n.EndedOn, n.EndNote,
                n.HelpRequestId, db.HelpRequests.Where(h => h.Id == n.HelpRequestId).Select(h => h.What).FirstOrDefault(),
                n.WorkItemId, db.WorkItems.Where(w => w.Id == n.WorkItemId).Select(w => w.Title).FirstOrDefault(),
                n.SponsorId, db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == n.SponsorId).Select(s => s.Name).FirstOrDefault(),
                n.State == ClubNeedState.Open && n.NeededOn < today)).ToListAsync(cancellationToken);
    }

    /// <summary>Merchants that a need may be noted for. Null without such a need. Two commands.</summary>
    public async Task<NeedSponsorModel?> SponsorsAsync(int clubId, int id, string? q, CancellationToken cancellationToken)
    {
        var need = await (from n in db.ClubNeeds.AsNoTracking()
                          where n.Id == id && n.ClubId == clubId && n.State == ClubNeedState.Open && n.SponsorId == null
                          join c in db.Clubs on n.ClubId equals c.Id
                          select new { c.Name, n.Lacks }).SingleOrDefaultAsync(cancellationToken);
        if (need is null)
            return null;
        var found = await db.Sponsors.AsNoTracking().Where(s => s.Standing != Standing.Blacklisted).SearchBy(db, q).OrderByDescending(s => s.LastVisitOn != null).ThenByDescending(s => s.LastVisitOn).ThenBy(s => s.Id)
            .Take(MostSponsors).Select(s => new NeedSponsorRow(s.Id, s.Name, s.District, s.Industry)).ToListAsync(cancellationToken);
        return new NeedSponsorModel(clubId, id, need.Name, need.Lacks, q, found);
    }
}
