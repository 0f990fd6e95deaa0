using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals.MemberProgress;

public sealed class MemberProgressQueries(OutreachDbContext db, DepartmentTime time, SettingsCache settings)
{
    /// <summary>Each member's lane of the term that today is in, or of the last 180 days between terms. Three commands.</summary>
    public async Task<MemberProgressModel> LanesAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var term = await db.Terms.AsNoTracking().Where(t => t.StartsOn <= today && t.EndsOn >= today)
            .OrderByDescending(t => t.StartsOn).Select(t => new { t.Name, t.StartsOn }).FirstOrDefaultAsync(cancellationToken);
        var since = time.StartOf(term?.StartsOn ?? today.AddDays(-180));
        var coldBefore = time.Now.AddDays(-settings.Value.ColdDealDays);
        var people = await db.Users.AsNoTracking().InDepartment(today).OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                Positions = u.Positions.Where(p => p.IsHeldOn(today)).Select(p => new { p.Role, p.Group }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var figures = await db.Deals.AsNoTracking()
            .Where(d => d.ActiveKey != null || (d.Stage == DealStage.Won && d.StageSince >= since))
            .GroupBy(d => new { d.OwnerId, d.Stage })
            .Select(g => new
            {
                g.Key.OwnerId,
                g.Key.Stage,
                Count = g.Count(),
                Cash = g.Sum(d => d.ExpectedCash ?? 0),
                Cold = g.Sum(d => d.ActiveKey != null && d.LastActivityAt < coldBefore ? 1 : 0),
            })
            .ToListAsync(cancellationToken);
        var byOwner = figures.ToLookup(f => f.OwnerId);
        return new MemberProgressModel(term?.Name, [.. people.Select(p =>
        {
            var own = byOwner[p.Id].ToList();
            var won = own.Where(f => f.Stage == DealStage.Won).Sum(f => f.Count);
            var inTalks = own.Where(f => DealFigures.InTalks.Contains(f.Stage)).Sum(f => f.Count);
            var position = p.Positions.OrderByDescending(x => x.Role is Role.Minister).ThenByDescending(x => x.Role is Role.ViceMinister).First();
            return new MemberProgressRow(
                p.Id, p.DisplayName, position.Role, position.Group, DealFigures.LaneOf(won, inTalks), won,
                own.Where(f => f.Stage == DealStage.Won).Sum(f => f.Cash), inTalks,
                own.Where(f => f.Stage == DealStage.Target).Sum(f => f.Count), own.Sum(f => f.Cold));
        })]);
    }
}
