using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs.Seasons;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Seasons;

/// <summary>The season plan: when contacting must start, and who covers which sector.</summary>
[RequirePermission(Permissions.JobsRead)]
public sealed class SeasonsController(OutreachDbContext db, SeasonQueries queries, SeasonCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/seasons")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.PlansAsync(cancellationToken));

    /// <summary>The plans sector by sector, as .xlsx.</summary>
    [HttpGet("/seasons/export")]
    public async Task<IActionResult> Export(CancellationToken cancellationToken)
    {
        var model = await queries.PlansAsync(cancellationToken);
        return Sheet("Season plan", ["Season", "First day of the season", "Contact employers from", "Sector", "Who covers which sector", "Postings", "Published", "Employers"],
            model.Coming.Concat(model.Over).SelectMany(p => p.Sectors.Select(s => (IReadOnlyList<object?>)
                [T.Text(p.Season), p.StartsOn, p.ContactFrom, T.Text(s.Sector), s.Who, s.Postings, s.Published, string.Join(T[", "], s.Employers)])), "Postings", "Published");
    }

    /// <summary>The empty form.</summary>
    [HttpGet("/seasons/new"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => await FormAsync(new SeasonInput(), cancellationToken);

    [HttpPost("/seasons/new"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> New(SeasonInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        return await AnswerAsync(await commands.AddAsync(input, cancellationToken), Saved, () => FormAsync(input, cancellationToken));
    }

    /// <summary>Makes the plans of the coming year that are not there yet, on their usual days.</summary>
    [HttpPost("/seasons/usual"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Usual(CancellationToken cancellationToken) =>
        Answer(await commands.AddUsualAsync(cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    [HttpGet("/seasons/{id:int}/edit"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, cancellationToken) : NotFound();

    [HttpPost("/seasons/{id:int}/edit"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Edit(int id, SeasonInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } present)
            return NotFound();
        // A plan stays one of its season.
        input.Season = present.Season;
        ModelState.Remove(nameof(input.Season));
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), Saved, () => FormAsync(input, cancellationToken),
            async () =>
            {
                await PrepareAsync(input.Covers, cancellationToken);
                return await ConflictAsync<SeasonPlan, SeasonInput>("Edit", input, await FindAsync(id, cancellationToken), id);
            });
    }

    [HttpPost("/seasons/{id:int}/delete"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Delete(int id, CancellationToken cancellationToken) =>
        Answer(await commands.DeleteAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "The plan is deleted.");

    private RedirectToActionResult Saved()
    {
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }

    private async Task<SeasonInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.SeasonPlans.AsNoTracking().Include(p => p.Covers).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } plan ? SeasonInput.Of(plan) : null;

    private async Task PrepareAsync(IEnumerable<int?> kept, CancellationToken cancellationToken) =>
        ViewData[SeasonForm.Key] = new SeasonForm(await db.DepartmentOptionsAsync(time.Today, T, kept, cancellationToken), await queries.LearnedAsync(cancellationToken));

    private async Task<IActionResult> FormAsync(SeasonInput input, CancellationToken cancellationToken)
    {
        await PrepareAsync(input.Covers, cancellationToken);
        while (input.Covers.Count < SeasonInput.Sectors.Count)
            input.Covers.Add(null);
        return View("Edit", input);
    }
}
