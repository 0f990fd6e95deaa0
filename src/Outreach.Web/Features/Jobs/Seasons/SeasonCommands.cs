using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Seasons;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Seasons;

public sealed class SeasonCommands(OutreachDbContext db, DepartmentTime time)
{
    private static readonly DomainError NoSuchMember = new("season.member", "Choose a member of the department.", "Covers");

    private static readonly (string, DomainError) SeasonTaken = ("SeasonPlans", PostingErrors.SeasonTaken);

    public async Task<Result> AddAsync(SeasonInput input, CancellationToken cancellationToken)
    {
        var plan = SeasonPlan.Create(input.Season!.Value, input.StartsOn!.Value, input.LeadWeeks);
        if (!plan.IsSuccess)
            return plan;
        var covered = await CoverAsync(plan.Value, input, cancellationToken);
        if (!covered.IsSuccess)
            return covered;
        db.SeasonPlans.Add(plan.Value);
        return await db.TrySaveAsync(cancellationToken, SeasonTaken);
    }

    /// <summary>Makes the plans of the coming year that are not there yet, on their usual days; made twice at once, once.</summary>
    public async Task<Result> AddUsualAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var there = await db.SeasonPlans.Where(p => p.Year >= today.Year).Select(p => new { p.Season, p.Year }).ToListAsync(cancellationToken);
        foreach (var (season, day) in SeasonDays.Coming(today).Where(s => !there.Any(t => t.Season == s.Season && t.Year == s.StartsOn.Year)))
            db.SeasonPlans.Add(SeasonPlan.Create(season, day, null).Value);
        var saved = await db.TrySaveAsync(cancellationToken, SeasonTaken);
        return saved.Error == PostingErrors.SeasonTaken ? Result.Success : saved;
    }

    public async Task<Result> EditAsync(int id, SeasonInput input, CancellationToken cancellationToken)
    {
        if (await db.SeasonPlans.Include(p => p.Covers).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } plan)
            return Result.NotFound;
        var changed = plan.Change(input.StartsOn!.Value, input.LeadWeeks);
        if (changed.IsSuccess)
            changed = await CoverAsync(plan, input, cancellationToken);
        return changed.IsSuccess ? await db.TrySaveVersionAsync(plan, input.Version, cancellationToken, SeasonTaken) : changed;
    }

    /// <summary>Not found also when somebody else has deleted or changed it at this moment.</summary>
    public async Task<Result> DeleteAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.SeasonPlans.Include(p => p.Covers).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } plan)
            return Result.NotFound;
        db.SeasonPlans.Remove(plan);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? Result.NotFound : saved;
    }

    // Who covered a sector before may have left the department since, and stays until somebody else does.
    private async Task<Result> CoverAsync(SeasonPlan plan, SeasonInput input, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var now = SeasonInput.Sectors.Select((sector, i) => (Sector: sector, Who: i < input.Covers.Count ? input.Covers[i] : null)).ToList();
        var added = now.Where(n => n.Who is not null && plan.Covers.All(c => c.Sector != n.Sector || c.MemberId != n.Who)).Select(n => n.Who!.Value).Distinct().ToList();
        if (added.Count > 0 && await db.Users.InDepartment(today).CountAsync(u => added.Contains(u.Id), cancellationToken) != added.Count)
            return NoSuchMember;
        foreach (var (sector, who) in now.Where(n => n.Who != plan.Covers.FirstOrDefault(c => c.Sector == n.Sector)?.MemberId))
            plan.Cover(sector, who);
        return Result.Success;
    }
}
