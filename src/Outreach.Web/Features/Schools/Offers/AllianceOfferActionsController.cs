using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Schools.Offers;

/// <summary>What our leaders do with a joint offer.</summary>
[RequirePermission(Permissions.SchoolsLead)]
public sealed class AllianceOfferActionsController(AllianceOfferCommands commands, AllianceOfferSigning signing) : PortalController
{
    [HttpPost("/schools/offers/{id:int}/send")]
    public async Task<IActionResult> Send(int id, CancellationToken cancellationToken) => Said(id, await commands.SendAsync(id, cancellationToken), "It is out: the schools are asked for their consent.");

    [HttpPost("/schools/offers/{id:int}/recall")]
    public async Task<IActionResult> Recall(int id, CancellationToken cancellationToken) => Said(id, await commands.RecallAsync(id, cancellationToken), "It is a draft again. Nobody has consented to it.");

    [HttpPost("/schools/offers/{id:int}/consent")]
    public async Task<IActionResult> Consent(int id, string? stamp, CancellationToken cancellationToken) => Said(id, await commands.ConsentAsync(id, stamp, cancellationToken), "We have consented.");

    /// <summary>Records that a school without an account agreed.</summary>
    [HttpPost("/schools/offers/{id:int}/parts/{partId:int}/consent")]
    public async Task<IActionResult> ConsentInStead(int id, int partId, string? stamp, string? note, CancellationToken cancellationToken)
    {
        var consented = await commands.ConsentInSteadAsync(partId, stamp, note, cancellationToken);
        if (consented.Error is { Field: not null })
            (TempData["ConsentPart"], TempData["ConsentNote"]) = (partId, note ?? "");
        return Said(id, consented, "Recorded: the school agrees.");
    }

    [HttpPost("/schools/offers/{id:int}/withdraw")]
    public async Task<IActionResult> Withdraw(int id, string? reason, CancellationToken cancellationToken)
    {
        var withdrawn = await commands.WithdrawAsync(id, reason, cancellationToken);
        // Nothing that was written is lost: it stands in its form again.
        if (withdrawn.Error is { Field: not null })
            TempData["OfferReason"] = reason ?? "";
        return Said(id, withdrawn, "Withdrawn. The schools have been told.");
    }

    /// <summary>The merchant has signed: our contract is drafted with our share.</summary>
    [HttpPost("/schools/offers/{id:int}/sign")]
    public async Task<IActionResult> Sign(int id, CancellationToken cancellationToken)
    {
        var signed = await signing.SignAsync(id, cancellationToken);
        if (!signed.IsSuccess)
            return Said(id, signed, "");
        FlashSuccess("Signed. This is the draft of our contract, with our share and our benefits: fill in the rest.");
        return LocalRedirect(Url.To("ContractDrafts.Edit", signed.Value));
    }

    private IActionResult Said(int id, Result result, string done) =>
        Answer(result.Error == AllianceOfferErrors.ConsentedAlready ? Result.Success : result, LocalRedirect(Url.To("AllianceOffers.Detail", id)), done);
}
