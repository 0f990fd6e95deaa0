using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.PlanB;

/// <summary>Plan A and plan B of an event (S44).</summary>
[RequirePermission(Permissions.EventsWrite)]
public sealed class PlanBController(PlanBQueries queries, PlanBCommands commands) : PortalController
{
    [HttpGet("/events/{id:int}/plan-b")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) => await FormAsync(id, new PlanBInput(), cancellationToken);

    [HttpPost("/events/{id:int}/plan-b")]
    public async Task<IActionResult> Edit(int id, PlanBInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await commands.SetAsync(id, input, cancellationToken), () => Done(id, "Plan B stands, with the day by which it is decided."), () => FormAsync(id, input, cancellationToken));
    }

    [HttpPost("/events/{id:int}/plan-b/drop")]
    public async Task<IActionResult> Drop(int id, CancellationToken cancellationToken) =>
        Answer(await commands.DropAsync(id, cancellationToken), LocalRedirect(Url.To("Events.Detail", id)), "The event has no plan B now.");

    [HttpGet("/events/{id:int}/decide")]
    public async Task<IActionResult> Decide(int id, CancellationToken cancellationToken)
    {
        if (await queries.DecisionAsync(id, cancellationToken) is not { } model)
            return NotFound();
        ViewData[DecisionModel.Key] = model;
        return View(new DecisionInput { Moves = [.. model.Moves.Where(m => m.Problem is null).Select(m => m.Key)] });
    }

    [HttpPost("/events/{id:int}/decide")]
    public async Task<IActionResult> Decide(int id, DecisionInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(id, input, cancellationToken);
        return await AnswerAsync(await commands.DecideAsync(id, input, cancellationToken), () => Done(id, "Decided. Everybody concerned is told."), () => ShowAsync(id, input, cancellationToken));
    }

    private LocalRedirectResult Done(int id, string text)
    {
        FlashSuccess(text);
        return LocalRedirect(Url.To("Events.Detail", id));
    }

    private async Task<IActionResult> ShowAsync(int id, DecisionInput input, CancellationToken cancellationToken)
    {
        if (await queries.DecisionAsync(id, cancellationToken) is not { } model)
            return NotFound();
        ViewData[DecisionModel.Key] = model;
        return View("Decide", input);
    }

    private async Task<IActionResult> FormAsync(int id, PlanBInput input, CancellationToken cancellationToken)
    {
        if (await queries.FormAsync(id, cancellationToken) is not { } model)
            return NotFound();
        ViewData[PlanBFormModel.Key] = model;
        return View("Edit", input);
    }
}
