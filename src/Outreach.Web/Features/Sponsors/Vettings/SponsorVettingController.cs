using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Sponsors.Vettings;

[RequirePermission(Permissions.SponsorsVet)]
public sealed class SponsorVettingController(OutreachDbContext db, VettingCommands commands, DisplayFormatter format) : PortalController
{
    [HttpGet("/sponsors/{id:int}/vet")]
    public Task<IActionResult> Vet(int id, CancellationToken cancellationToken) => FormAsync(id, new VetInput(), cancellationToken);

    [HttpPost("/sponsors/{id:int}/vet")]
    public async Task<IActionResult> Vet(int id, VetInput input, CancellationToken cancellationToken)
    {
        var passed = input.Decision == VettingDecision.Passed;
        if (input.Notes is null && input.Photo is null && passed && !await db.Sponsors.AnyAsync(s => s.Id == id && s.VettingAskedFileId != null, cancellationToken))
            AddErrors(SponsorErrors.PassedOnNothing);
        if (input.Notes is null && input.Decision == VettingDecision.Rejected)
            AddErrors(SponsorErrors.RejectedWithoutNotes);
        if (!ModelState.IsValid)
            return await FormAsync(id, input, cancellationToken);
        var vetted = await commands.VetAsync(id, input, cancellationToken);
        return await AnswerAsync(
            vetted,
            () =>
            {
                if (passed)
                    FlashSuccess("Vetting passed. It is valid until {0}.", format.Day(vetted.Value));
                else
                    FlashSuccess("Vetting rejected. The note is in the history.");
                return Back(id);
            },
            () => FormAsync(id, input, cancellationToken),
            async () => ConflictForm(SponsorErrors.ChangedMeanwhile, await FormAsync(id, input, cancellationToken)));
    }

    /// <summary>Confirms a school office, which is not vetted.</summary>
    [HttpPost("/sponsors/{id:int}/confirm-office")]
    public async Task<IActionResult> ConfirmOffice(int id, CancellationToken cancellationToken) =>
        Answer(await commands.ConfirmOfficeAsync(id, cancellationToken), Back(id), "Confirmed as a school office: its postings can be published.");

    private async Task<IActionResult> FormAsync(int id, VetInput input, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.Name, s.CreditCode, s.VettingAskedFileId, s.VettingAskedNote, s.IsSchoolOffice }).SingleOrDefaultAsync(cancellationToken) is not { } sponsor)
            return NotFound();
        if (sponsor.IsSchoolOffice)
        {
            FlashError(SponsorErrors.OfficeNotVetted);
            return Back(id);
        }

        ViewData["Sponsor"] = sponsor.Name;
        ViewData["SponsorId"] = id;
        ViewData["CreditCode"] = sponsor.CreditCode;
        (ViewData["AskedFile"], ViewData["AskedNote"]) = (sponsor.VettingAskedFileId, sponsor.VettingAskedNote);
        return View("Vet", input);
    }

    private RedirectToActionResult Back(int id) => RedirectToAction("Detail", "Sponsors", new { id });
}
