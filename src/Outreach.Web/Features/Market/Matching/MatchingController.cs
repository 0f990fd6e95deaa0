using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Matching;

[RequirePermission(Permissions.SponsorsRead)]
public sealed class MatchingController(MatchQueries queries, MatchCommands commands) : PortalController
{
    /// <summary>The merchants that suit an event, with the reasons.</summary>
    [HttpGet("/events/{id:int}/match")]
    public async Task<IActionResult> OfEvent(int id, CancellationToken cancellationToken) => await queries.OfEventAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    /// <summary>The events to come that suit a merchant.</summary>
    [HttpGet("/sponsors/{id:int}/match")]
    public async Task<IActionResult> OfSponsor(int id, CancellationToken cancellationToken) => await queries.OfSponsorAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/events/{id:int}/match/{sponsorId:int}/aside"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> SetAside(int id, int sponsorId, string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.SetAsideAsync(id, sponsorId, reason, cancellationToken), RedirectToAction(nameof(OfEvent), new { id }), "Set aside for this event. It stays so until somebody takes it back.");

    [HttpPost("/events/{id:int}/match/{sponsorId:int}/back"), RequirePermission(Permissions.DealsWrite)]
    public async Task<IActionResult> TakeBack(int id, int sponsorId, CancellationToken cancellationToken) =>
        Answer(await commands.TakeBackAsync(id, sponsorId, cancellationToken), RedirectToAction(nameof(OfEvent), new { id }), "It is in the ranking again.");
}
