using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Offers;

/// <summary>What is done to an offer with one press.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class EventOfferActionsController(EventOfferCommands commands) : PortalController
{
    /// <param name="version">The offer that the person saw.</param>
    [HttpPost("/event-offers/{id:int}/ask")]
    public async Task<IActionResult> Ask(int id, int version, CancellationToken cancellationToken) =>
        Answer(await commands.AskAsync(id, version, cancellationToken), Back(id), "The departments are asked and get a mail. You are told of each refusal, and when all have agreed.");

    [HttpPost("/event-offers/{id:int}/lines/{lineId:int}/ask-again")]
    public async Task<IActionResult> AskAgain(int id, int lineId, CancellationToken cancellationToken) =>
        Answer(await commands.AskAgainAsync(id, lineId, cancellationToken), Back(id), "The department is asked again and gets a mail.");

    [HttpPost("/event-offers/{id:int}/withdraw")]
    public async Task<IActionResult> Withdraw(int id, [DataType(DataType.MultilineText)] string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.WithdrawAsync(id, reason, cancellationToken), Back(id), "The offer is no longer offered.");

    private RedirectToActionResult Back(int id) => RedirectToAction("Detail", "EventOffers", new { id });
}
