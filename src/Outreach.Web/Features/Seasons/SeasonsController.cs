using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Seasons;

/// <summary>The season plan: when contacting must start, and who covers which sector.</summary>
[RequirePermission(Permissions.JobsRead)]
public sealed class SeasonsController(OutreachDbContext db, SeasonQueries queries, DepartmentTime time) : PortalController
{
    private static readonly DomainError NoSuchMember = new("season.member", "Choose a member of the department.", "Covers");

    /// <summary>The plans.</summary>
    [HttpGet("/seasons")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await queries.PlansAsync(stop));

    /// <summary>The empty form.</summary>
    [HttpGet("/seasons/new"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> New(CancellationToken stop) => await FormAsync(new SeasonInput(), stop);

    /// <summary>Makes a plan.</summary>
    [HttpPost("/seasons/new"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> New(SeasonInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid || !Check(SeasonPlan.Make(input.Season!.Value, input.StartsOn!.Value, input.LeadWeeks, out var plan)) || !await CoverAsync(plan, input, stop))
            return await FormAsync(input, stop);
        db.SeasonPlans.Add(plan);
        return await SaveAsync(stop) ? Done() : await FormAsync(input, stop);
    }

    /// <summary>Makes the plans of the coming year that are not there yet, on their usual days.</summary>
    [HttpPost("/seasons/usual"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Usual(CancellationToken stop)
    {
        var today = time.Today;
        var there = await db.SeasonPlans.Where(p => p.Year >= today.Year).Select(p => new { p.Season, p.Year }).ToListAsync(stop);
        foreach (var (season, day) in SeasonDays.Coming(today).Where(s => !there.Any(t => t.Season == s.Season && t.Year == s.StartsOn.Year)))
        {
            SeasonPlan.Make(season, day, null, out var plan);
            db.SeasonPlans.Add(plan);
        }

        await SaveAsync(stop);
        return Done();
    }

    /// <summary>The form of a plan.</summary>
    [HttpGet("/seasons/{id:int}/edit"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Edit(int id, CancellationToken stop) =>
        await LoadAsync(id, stop) is { } plan ? await FormAsync(SeasonInput.Of(plan), stop) : NotFound();

    /// <summary>Changes a plan.</summary>
    [HttpPost("/seasons/{id:int}/edit"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Edit(int id, SeasonInput input, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } plan)
            return NotFound();
        var stored = SeasonInput.Of(plan);
        // A plan stays one of its season.
        input.Season = plan.Season;
        ModelState.Remove(nameof(input.Season));
        db.Entry(plan).Property(p => p.Version).OriginalValue = input.Version;
        // Who covers what are rows of their own: without this two who change them would not meet.
        db.Entry(plan).Property(p => p.UpdatedAt).IsModified = true;
        if (!ModelState.IsValid || !Check(plan.Change(input.StartsOn!.Value, input.LeadWeeks)) || !await CoverAsync(plan, input, stop))
            return await FormAsync(input, stop);
        try
        {
            return await SaveAsync(stop) ? Done() : await FormAsync(input, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            await PrepareAsync(stop);
            return await ConflictAsync("Edit", input, stored, id, db.SeasonPlans);
        }
    }

    /// <summary>Takes a plan out.</summary>
    [HttpPost("/seasons/{id:int}/delete"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Delete(int id, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } plan)
            return NotFound();
        db.SeasonPlans.Remove(plan);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return NotFound();
        }

        Say("The plan is taken out.");
        return RedirectToAction(nameof(Index));
    }

    private RedirectToActionResult Done()
    {
        Say("Saved.");
        return RedirectToAction(nameof(Index));
    }

    private Task<SeasonPlan?> LoadAsync(int id, CancellationToken stop) => db.SeasonPlans.Include(p => p.Covers).SingleOrDefaultAsync(p => p.Id == id, stop);

    private async Task<bool> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException race) when (race.IsUniqueViolation("SeasonPlans"))
        {
            return Check(JobErrors.SeasonTaken);
        }
    }

    // Who covered a sector before may have left the department since, and stays until somebody else does.
    private async Task<bool> CoverAsync(SeasonPlan plan, SeasonInput input, CancellationToken stop)
    {
        var today = time.Today;
        var now = SeasonInput.Sectors.Select((sector, i) => (Sector: sector, Who: i < input.Covers.Count ? input.Covers[i] : null)).ToList();
        var added = now.Where(n => n.Who is not null && plan.Covers.All(c => c.Sector != n.Sector || c.MemberId != n.Who)).Select(n => n.Who!.Value).Distinct().ToList();
        if (added.Count > 0 && await db.Users.InDepartment(today).CountAsync(u => added.Contains(u.Id), stop) != added.Count)
            return Check(NoSuchMember);
        foreach (var (sector, who) in now.Where(n => n.Who != plan.Covers.FirstOrDefault(c => c.Sector == n.Sector)?.MemberId))
            plan.Cover(sector, who);
        return true;
    }

    private async Task PrepareAsync(CancellationToken stop) =>
        ViewData[SeasonForm.Key] = new SeasonForm(await db.DepartmentOptionsAsync(time.Today, stop), await queries.LearnedAsync(stop));

    private async Task<IActionResult> FormAsync(SeasonInput input, CancellationToken stop)
    {
        await PrepareAsync(stop);
        while (input.Covers.Count < SeasonInput.Sectors.Count)
            input.Covers.Add(null);
        return View("Edit", input);
    }
}
