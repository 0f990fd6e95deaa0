using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Sponsors.Contacts;

[RequirePermission(Permissions.SponsorsWrite)]
public sealed class SponsorContactsController(OutreachDbContext db, ContactCommands commands) : PortalController
{
    /// <summary>The empty form.</summary>
    [HttpGet("/sponsors/{sponsorId:int}/contacts/new")]
    public Task<IActionResult> New(int sponsorId, CancellationToken cancellationToken) => FormAsync("New", sponsorId, new ContactInput(), cancellationToken);

    [HttpPost("/sponsors/{sponsorId:int}/contacts/new")]
    public async Task<IActionResult> New(int sponsorId, ContactInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync("New", sponsorId, input, cancellationToken)
        : await AnswerAsync(
            await commands.AddAsync(sponsorId, input, cancellationToken), () => Saved(sponsorId), () => FormAsync("New", sponsorId, input, cancellationToken),
            async () => ConflictForm(SponsorErrors.ChangedMeanwhile, await FormAsync("New", sponsorId, input, cancellationToken)));

    [HttpGet("/sponsors/{sponsorId:int}/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int sponsorId, int id, CancellationToken cancellationToken) =>
        await FindAsync(sponsorId, id, cancellationToken) is { } input ? await FormAsync("Edit", sponsorId, input, cancellationToken) : NotFound();

    [HttpPost("/sponsors/{sponsorId:int}/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int sponsorId, int id, ContactInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FindAsync(sponsorId, id, cancellationToken) is null ? NotFound() : await FormAsync("Edit", sponsorId, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(sponsorId, id, input, cancellationToken), () => Saved(sponsorId), () => FormAsync("Edit", sponsorId, input, cancellationToken),
            async () =>
            {
                await FormAsync("Edit", sponsorId, input, cancellationToken);
                return await ConflictAsync<Contact, ContactInput>("Edit", input, await FindAsync(sponsorId, id, cancellationToken), id);
            });
    }

    [HttpPost("/sponsors/{sponsorId:int}/contacts/{id:int}/remove")]
    public async Task<IActionResult> Remove(int sponsorId, int id, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveAsync(sponsorId, id, cancellationToken), Back(sponsorId), "“{0}” was removed.");

    private async Task<ContactInput?> FindAsync(int sponsorId, int id, CancellationToken cancellationToken) =>
        await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.SponsorId == sponsorId, cancellationToken) is { } contact ? ContactInput.Of(contact) : null;

    private async Task<IActionResult> FormAsync(string view, int sponsorId, ContactInput input, CancellationToken cancellationToken)
    {
        if (await db.Sponsors.AsNoTracking().Where(s => s.Id == sponsorId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        ViewData["Sponsor"] = name;
        ViewData["SponsorId"] = sponsorId;
        return View(view, input);
    }

    private RedirectToActionResult Saved(int sponsorId)
    {
        FlashSuccess("Saved.");
        return Back(sponsorId);
    }

    private RedirectToActionResult Back(int sponsorId) => RedirectToAction("Detail", "Sponsors", new { id = sponsorId });
}
