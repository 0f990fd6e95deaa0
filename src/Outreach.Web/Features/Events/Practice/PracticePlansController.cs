using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Records;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Practice;

/// <summary>Plans written as an exercise (S50): in the same editor, but in no calendar, picker, list, search or export.</summary>
[RequirePermission(Permissions.EventsWrite)]
public sealed class PracticePlansController(PracticeQueries queries, PracticeCommands commands, EventQueries events, EventCommands eventCommands) : PortalController
{
    [HttpGet("/practice-plans")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.ListAsync(cancellationToken));

    [HttpGet("/practice-plans/new")]
    public async Task<IActionResult> New(int? kindId, CancellationToken cancellationToken) => await FormAsync(await events.NewAsync(kindId, cancellationToken), cancellationToken);

    [HttpPost("/practice-plans/new")]
    public async Task<IActionResult> New(EventInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        input.OwnerId = Me.Id;
        var planned = await eventCommands.PlanAsync(input, Me, practice: true, cancellationToken);
        if (!AddErrors(planned.ToResult()))
            return await FormAsync(input, cancellationToken);
        FlashSuccess("The practice plan is there. Flow and duties are written as in a real one.");
        return RedirectToAction(nameof(Detail), new { planned.Value.Id });
    }

    [HttpGet("/practice-plans/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/practice-plans/{id:int}/comments"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Comment(int id, CommentInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await Detail(id, cancellationToken) is ViewResult { Model: { } model } ? View(nameof(Detail), model) : NotFound();
        return Answer(await commands.CommentAsync(id, input.Section!.Value, input.Text!, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "The comment is there, and its author is told.");
    }

    [HttpPost("/practice-plans/{id:int}/adopt"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Adopt(int id, CancellationToken cancellationToken)
    {
        var adopted = await commands.AdoptAsync(id, cancellationToken);
        return Answer(adopted, adopted.IsSuccess ? LocalRedirect(Url.To("Events.Detail", id)) : RedirectToAction(nameof(Index)), "The plan is an idea of the department now.");
    }

    private async Task<IActionResult> FormAsync(EventInput input, CancellationToken cancellationToken)
    {
        ViewData[EventChoices.Key] = await events.ChoicesAsync(input, null, cancellationToken);
        return View("New", input);
    }
}
