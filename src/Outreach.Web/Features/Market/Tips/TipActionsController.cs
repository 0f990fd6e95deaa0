using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Market.Tips;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Market.Tips;

/// <summary>What is done with a tip.</summary>
public sealed class TipActionsController(TipCommands commands, SponsorDuplicates duplicates) : PortalController
{
    [HttpPost("/tips/{id:int}/assign"), RequirePermission(Permissions.TipsAssign)]
    public async Task<IActionResult> Assign(int id, int version, int? memberId, CancellationToken cancellationToken) =>
        Said(id, null, await commands.AssignAsync(id, version, memberId, cancellationToken), "Assigned. Both have been told.");

    [HttpPost("/tips/{id:int}/link"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Link(int id, int version, int? sponsorId, CancellationToken cancellationToken) =>
        Said(id, null, await commands.LinkAsync(id, version, sponsorId, cancellationToken), "The tip leads to this merchant. Next: pay it a visit or open a deal.");

    /// <summary>The form of a new merchant, filled from the tip.</summary>
    [HttpGet("/tips/{id:int}/sponsor"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Sponsor(int id, CancellationToken cancellationToken) =>
        await commands.SponsorFormAsync(id, cancellationToken) is { } input ? View("Sponsor", input) : NotFound();

    [HttpPost("/tips/{id:int}/sponsor"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Sponsor(int id, SponsorInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        var made = await commands.MakeSponsorAsync(id, input, cancellationToken);
        if (made.IsNotFound)
            return NotFound();
        if (made.Error is { Field: null })
            return Said(id, null, made.ToResult(), "");
        if (!AddErrors(made))
            return await FormAsync(input, cancellationToken);
        FlashSuccess("“{0}” is in the list. Next: log the first visit or open a deal.", input.Name!);
        return LocalRedirect(Url.To("Sponsors.Detail", made.Value));
    }

    [HttpPost("/tips/{id:int}/close"), RequirePermission(Permissions.TipsAssign)]
    public async Task<IActionResult> Settle(int id, int version, string? reason, CancellationToken cancellationToken) =>
        Said(id, reason, await commands.CloseAsync(id, version, reason, cancellationToken), "Settled. Whoever gave it is told that it was looked into.");

    [HttpPost("/tips/{id:int}/thank"), RequirePermission(Permissions.TipsAssign)]
    public async Task<IActionResult> Thank(int id, int version, string? words, CancellationToken cancellationToken) =>
        Said(id, words, await commands.ThankAsync(id, version, words, cancellationToken), "Your thanks have been passed on.");

    private IActionResult Said(int id, string? typed, Result result, string done)
    {
        // Nothing that was written is lost: it stands in its form again.
        if (!result.IsSuccess && typed is not null)
            TempData["TipNote"] = typed.Length > 2 * Tip.LongestText ? typed[..(2 * Tip.LongestText)] : typed;
        return Answer(result, LocalRedirect(Url.To("Tips.Detail", id)), done);
    }

    private async Task<IActionResult> FormAsync(SponsorInput input, CancellationToken cancellationToken)
    {
        if (ModelState.TryGetValue(nameof(input.DifferentMerchant), out var doubt) && doubt.Errors.Count > 0)
            ViewData[SponsorsController.DuplicatesKey] = await duplicates.FindAsync(input.Name, input.ContactPhone, input.CreditCode, null, cancellationToken);
        return View("Sponsor", input);
    }
}
