using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Market.Enquiries;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Market.Enquiries;

/// <summary>What is done with an enquiry.</summary>
[RequirePermission(Permissions.EnquiriesAnswer)]
public sealed class EnquiryActionsController(EnquiryCommands commands, SponsorDuplicates duplicates) : PortalController
{
    [HttpPost("/enquiries/{id:int}/take")]
    public async Task<IActionResult> Take(int id, int version, CancellationToken cancellationToken) =>
        Said(id, null, await commands.TakeAsync(id, version, cancellationToken), "It is in your hands.");

    [HttpPost("/enquiries/{id:int}/reassign")]
    public async Task<IActionResult> Reassign(int id, int version, int? memberId, CancellationToken cancellationToken) =>
        Said(id, null, await commands.ReassignAsync(id, version, memberId, cancellationToken), "Handed over. Who has it now has been told.");

    [HttpPost("/enquiries/{id:int}/answer")]
    public async Task<IActionResult> Reply(int id, int version, string? answer, DateOnly? answeredOn, CancellationToken cancellationToken) => ModelState.IsValid
        ? Said(id, answer, await commands.ReplyAsync(id, version, answer, answeredOn, cancellationToken), "The answer is noted. Close it when you know what became of it.")
        : Said(id, answer, EnquiryErrors.AnsweredDay, "");

    [HttpPost("/enquiries/{id:int}/close")]
    public async Task<IActionResult> Finish(int id, int version, string? outcome, CancellationToken cancellationToken) =>
        Said(id, outcome, await commands.CloseAsync(id, version, outcome, cancellationToken), "Dealt with.");

    [HttpPost("/enquiries/{id:int}/tip")]
    public async Task<IActionResult> Tip(int id, int version, CancellationToken cancellationToken) =>
        Said(id, null, await commands.MakeTipAsync(id, version, cancellationToken), "A tip was made of it. The leaders have been told.");

    [HttpPost("/enquiries/{id:int}/link"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Link(int id, int version, int? sponsorId, CancellationToken cancellationToken) =>
        Said(id, null, await commands.LinkAsync(id, version, sponsorId, cancellationToken), "It belongs to this merchant now.");

    /// <summary>The form of a new merchant, filled from the enquiry.</summary>
    [HttpGet("/enquiries/{id:int}/sponsor"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Sponsor(int id, CancellationToken cancellationToken) =>
        await commands.SponsorFormAsync(id, cancellationToken) is { } input ? View("Sponsor", input) : NotFound();

    [HttpPost("/enquiries/{id:int}/sponsor"), RequirePermission(Permissions.SponsorsWrite)]
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

    private IActionResult Said(int id, string? typed, Result result, string done)
    {
        // Nothing that was written is lost: it stands in its form again.
        if (!result.IsSuccess && typed is not null)
            TempData["EnquiryNote"] = typed.Length > Enquiry.LongestAnswer ? typed[..Enquiry.LongestAnswer] : typed;
        return Answer(result, LocalRedirect(Url.To("Enquiries.Detail", id)), done);
    }

    private async Task<IActionResult> FormAsync(SponsorInput input, CancellationToken cancellationToken)
    {
        if (ModelState.TryGetValue(nameof(input.DifferentMerchant), out var doubt) && doubt.Errors.Count > 0)
            ViewData[SponsorsController.DuplicatesKey] = await duplicates.FindAsync(input.Name, input.ContactPhone, input.CreditCode, null, cancellationToken);
        return View("Sponsor", input);
    }
}
