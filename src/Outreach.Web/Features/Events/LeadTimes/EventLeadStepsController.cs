using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.LeadTimes;

[RequirePermission(Permissions.EventsRead)]
public sealed class EventLeadStepsController(LeadStepQueries queries, LeadStepCommands commands) : PortalController
{
    private static readonly DomainError NoteTooLong = new("lead.note", "A note has at most 300 characters.", "note");

    [HttpGet("/events/{id:int}/steps")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) =>
        await queries.OfEventAsync(id, Me, cancellationToken) is { } model ? View("Steps", model) : NotFound();

    [HttpPost("/events/{id:int}/steps/{leadTimeId:int}/done"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Done(int id, int leadTimeId, [StringLength(300)] string? note, bool onEvent, CancellationToken cancellationToken) =>
        Answer(ModelState.IsValid ? await commands.TickAsync(id, leadTimeId, note, Me, cancellationToken) : NoteTooLong, Back(id, onEvent), "Ticked off.");

    [HttpPost("/events/{id:int}/steps/{leadTimeId:int}/undo"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Undo(int id, int leadTimeId, bool onEvent, CancellationToken cancellationToken) =>
        Answer(await commands.UndoAsync(id, leadTimeId, Me, cancellationToken), Back(id, onEvent), "The step is open again.");

    private RedirectToActionResult Back(int id, bool onEvent) =>
        onEvent ? RedirectToAction("Detail", "Events", new { id }, "lead-steps-title") : RedirectToAction(nameof(Index), new { id });
}
