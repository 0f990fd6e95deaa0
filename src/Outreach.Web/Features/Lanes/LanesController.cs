using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Lanes;

/// <summary>A member's lane, and what it follows from.</summary>
/// <param name="Id">Key of the person.</param>
/// <param name="Name">Name.</param>
/// <param name="Role">Highest role in the department.</param>
/// <param name="Group">Group, if any.</param>
/// <param name="Lane">Derived.</param>
/// <param name="Won">Deals won this term.</param>
/// <param name="WonCash">CNY expected of those.</param>
/// <param name="InTalks">Open deals from the first contact on.</param>
/// <param name="Targets">Open deals not contacted yet.</param>
/// <param name="Cold">Open deals that are cold.</param>
public sealed record MemberLane(int Id, string Name, Role Role, string? Group, Lane Lane, int Won, decimal WonCash, int InTalks, int Targets, int Cold);

/// <summary>The page.</summary>
public sealed record LanesModel(string? Term, IReadOnlyList<MemberLane> Members);

/// <summary>What the page reads.</summary>
public sealed class LaneQueries(OutreachDbContext db, DepartmentTime time, SettingsCache settings)
{
    /// <summary>Each member's lane of the term that today is in, or of the last 180 days between terms. Three commands.</summary>
    public async Task<LanesModel> LanesAsync(CancellationToken stop)
    {
        var today = time.Today;
        var term = await db.Terms.AsNoTracking().Where(t => t.StartsOn <= today && t.EndsOn >= today)
            .OrderByDescending(t => t.StartsOn).Select(t => new { t.Name, t.StartsOn }).FirstOrDefaultAsync(stop);
        var since = time.StartOf(term?.StartsOn ?? today.AddDays(-180));
        var coldBefore = time.Now.AddDays(-settings.Value.ColdDealDays);
        var people = await db.Users.AsNoTracking().InDepartment(today).OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new
            {
                u.Id,
                u.DisplayName,
                Positions = u.Positions.Where(p => p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)).Select(p => new { p.Role, p.Group }).ToList(),
            })
            .ToListAsync(stop);
        var figures = await db.Deals.AsNoTracking()
            .Where(d => d.OpenSlot != null || (d.Stage == DealStage.Won && d.StageSince >= since))
            .GroupBy(d => new { d.OwnerId, d.Stage })
            .Select(g => new
            {
                g.Key.OwnerId,
                g.Key.Stage,
                Count = g.Count(),
                Cash = g.Sum(d => d.ExpectedCash ?? 0),
                Cold = g.Sum(d => d.OpenSlot != null && d.LastActivityAt < coldBefore ? 1 : 0),
            })
            .ToListAsync(stop);
        var byOwner = figures.ToLookup(f => f.OwnerId);
        return new LanesModel(term?.Name, [.. people.Select(p =>
        {
            var own = byOwner[p.Id].ToList();
            var won = own.Where(f => f.Stage == DealStage.Won).Sum(f => f.Count);
            var inTalks = own.Where(f => DealFigures.InTalks.Contains(f.Stage)).Sum(f => f.Count);
            var position = p.Positions.OrderByDescending(x => x.Role is Role.Minister).ThenByDescending(x => x.Role is Role.ViceMinister).First();
            return new MemberLane(
                p.Id, p.DisplayName, position.Role, position.Group, DealFigures.LaneOf(won, inTalks), won,
                own.Where(f => f.Stage == DealStage.Won).Sum(f => f.Cash), inTalks,
                own.Where(f => f.Stage == DealStage.Target).Sum(f => f.Count), own.Sum(f => f.Cold));
        })]);
    }
}

/// <summary>Each member's lane (S78).</summary>
[RequirePermission(Permissions.DealsRead)]
public sealed class LanesController(LaneQueries queries) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/lanes")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await queries.LanesAsync(stop));
}
