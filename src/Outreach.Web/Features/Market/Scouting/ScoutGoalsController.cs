using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Scouting;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Market.Scouting;

[RequirePermission(Permissions.SponsorsRead)]
public sealed class ScoutGoalsController(OutreachDbContext db, ScoutGoalQueries queries, ScoutGoalCommands commands) : PortalController
{
    [HttpGet("/scouting/goals")]
    public async Task<IActionResult> Index(int? termId, CancellationToken cancellationToken) => View("Goals", await queries.OfTermAsync(termId, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/scouting/goals.xlsx")]
    public async Task<IActionResult> Export(int? termId, CancellationToken cancellationToken) => Sheet(
        "Scouting goals", ["How far from campus", "Size", "New merchants wanted", "New merchants", "Wins wanted", "Won merchants"], (await queries.OfTermAsync(termId, cancellationToken)).Rows.Select(r => (IReadOnlyList<object?>)
            [r.Distance is { } band ? T.Text(band) : null, r.Size is { } size ? T.Text(size) : null, r.NewWanted, r.NewFound, r.WonWanted, r.Won]), "New merchants wanted", "New merchants", "Wins wanted", "Won merchants");

    [HttpGet("/scouting/goals/new"), RequirePermission(Permissions.SponsorsLead)]
    public Task<IActionResult> New(int? termId, CancellationToken cancellationToken) => FormAsync(new ScoutGoalInput { TermId = termId }, null, cancellationToken);

    [HttpPost("/scouting/goals/new"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> New(ScoutGoalInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(input, null, cancellationToken)
        : await AnswerAsync(await commands.AddAsync(input, cancellationToken), () => Saved(input.TermId), () => FormAsync(input, null, cancellationToken));

    [HttpGet("/scouting/goals/{id:int}/edit"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, id, cancellationToken) : NotFound();

    [HttpPost("/scouting/goals/{id:int}/edit"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Edit(int id, ScoutGoalInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored)
            return NotFound();
        // Which goal it is stays.
        (input.TermId, input.Distance, input.Size) = (stored.TermId, stored.Distance, stored.Size);
        foreach (var field in new[] { nameof(input.TermId), nameof(input.Distance), nameof(input.Size) })
            ModelState.Remove(field);
        if (!ModelState.IsValid)
            return await FormAsync(input, id, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), () => Saved(input.TermId), () => FormAsync(input, id, cancellationToken),
            async () =>
            {
                await FormAsync(input, id, cancellationToken);
                return await ConflictAsync<ScoutGoal, ScoutGoalInput>("GoalForm", input, await FindAsync(id, cancellationToken), id);
            });
    }

    [HttpPost("/scouting/goals/{id:int}/remove"), RequirePermission(Permissions.SponsorsLead)]
    public async Task<IActionResult> Remove(int id, CancellationToken cancellationToken) => Answer(await commands.RemoveAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    private async Task<ScoutGoalInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.ScoutGoals.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancellationToken) is { } goal ? ScoutGoalInput.Of(goal) : null;

    private async Task<IActionResult> FormAsync(ScoutGoalInput input, int? id, CancellationToken cancellationToken)
    {
        var model = await queries.OfTermAsync(input.TermId, cancellationToken);
        (ViewData["GoalId"], ViewData["Terms"], ViewData["Term"]) = (id, model.Terms, model.Term);
        return View("GoalForm", input);
    }

    private RedirectToActionResult Saved(int? termId)
    {
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index), new { termId });
    }
}
