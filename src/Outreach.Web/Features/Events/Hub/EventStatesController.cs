using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Hub;

/// <summary>Moves an event through its states.</summary>
[RequirePermission(Permissions.EventsRead)]
public sealed class EventStatesController(EventStateCommands commands, EventHubQueries hub) : PortalController
{
    [HttpGet("/events/{id:int}/history")]
    public async Task<IActionResult> History(int id, CancellationToken cancellationToken) =>
        await hub.HistoryAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <param name="to">The state that the person saw as the next one.</param>
    /// <param name="reason">Why a leader passes a gate at which something is missing.</param>
    [HttpPost("/events/{id:int}/advance"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Advance(int id, EventState? to, string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.AdvanceAsync(id, to, reason, cancellationToken), Page(id), "Saved.");

    [HttpPost("/events/{id:int}/cancel"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Cancel(int id, string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.CancelAsync(id, reason, cancellationToken), Page(id), "The event is cancelled. Everybody concerned is told.");

    [HttpPost("/events/{id:int}/postpone"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Postpone(int id, string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.PostponeAsync(id, reason, cancellationToken), Page(id), "The event is put off. Everybody concerned is told.");

    [HttpPost("/events/{id:int}/resume"), RequirePermission(Permissions.EventsLead)]
    public async Task<IActionResult> Resume(int id, CancellationToken cancellationToken) =>
        Answer(await commands.ResumeAsync(id, cancellationToken), Page(id), "The event goes on.");

    private LocalRedirectResult Page(int id) => LocalRedirect(Url.To("Events.Detail", id));
}
