using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors.Vettings;

/// <summary>Officers ask the leaders to vet a merchant, with the photo of the licence that they have taken.</summary>
[RequirePermission(Permissions.SponsorsWrite)]
public sealed class VettingRequestsController(OutreachDbContext db, VettingCommands commands) : PortalController
{
    [HttpGet("/sponsors/{id:int}/ask-vetting")]
    public Task<IActionResult> Ask(int id, CancellationToken cancellationToken) => FormAsync(id, new VettingRequestInput(), cancellationToken);

    [HttpPost("/sponsors/{id:int}/ask-vetting")]
    public async Task<IActionResult> Ask(int id, VettingRequestInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(id, input, cancellationToken)
        : await AnswerAsync(
            await commands.AskAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("The leaders have been asked and see it on their Today page.");
                return RedirectToAction("Detail", "Sponsors", new { id });
            },
            () => FormAsync(id, input, cancellationToken),
            async () => ConflictForm(SponsorErrors.ChangedMeanwhile, await FormAsync(id, input, cancellationToken)));

    private async Task<IActionResult> FormAsync(int id, VettingRequestInput input, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.Name, s.IsSchoolOffice }).SingleOrDefaultAsync(cancellationToken) is not { } sponsor)
            return NotFound();
        (ViewData["Sponsor"], ViewData["SponsorId"], ViewData["IsOffice"]) = (sponsor.Name, id, sponsor.IsSchoolOffice);
        return View("Ask", input);
    }
}
