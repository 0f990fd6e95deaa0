using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs;

[RequirePermission(Permissions.SchoolsWrite)]
public sealed class ClubContactsController(OutreachDbContext db, ClubCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/clubs/{clubId:int}/contacts/new")]
    public Task<IActionResult> New(int clubId, CancellationToken cancellationToken) =>
        FormAsync(clubId, new ClubContactInput { Office = ClubOffice.Outreach, TermEndsOn = SchoolContact.EndOfTerm(time.Today) }, cancellationToken);

    [HttpPost("/clubs/{clubId:int}/contacts/new")]
    public async Task<IActionResult> New(int clubId, ClubContactInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(clubId, input, cancellationToken)
        : await AnswerAsync(
            await commands.AddContactAsync(clubId, input, cancellationToken), () => Saved(clubId), () => FormAsync(clubId, input, cancellationToken),
            async () => ConflictForm(ClubErrors.ChangedMeanwhile, await FormAsync(clubId, input, cancellationToken)));

    [HttpGet("/clubs/{clubId:int}/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int clubId, int id, CancellationToken cancellationToken) =>
        await FindAsync(clubId, id, cancellationToken) is { } input ? await FormAsync(clubId, input, cancellationToken) : NotFound();

    [HttpPost("/clubs/{clubId:int}/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int clubId, int id, ClubContactInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FindAsync(clubId, id, cancellationToken) is null ? NotFound() : await FormAsync(clubId, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditContactAsync(clubId, id, input, cancellationToken), () => Saved(clubId), () => FormAsync(clubId, input, cancellationToken),
            async () =>
            {
                await FormAsync(clubId, input, cancellationToken);
                return await ConflictAsync<ClubContact, ClubContactInput>("ContactForm", input, await FindAsync(clubId, id, cancellationToken), id);
            });
    }

    [HttpPost("/clubs/{clubId:int}/contacts/{id:int}/remove")]
    public async Task<IActionResult> Remove(int clubId, int id, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveContactAsync(clubId, id, cancellationToken), Back(clubId), "“{0}” was removed.");

    private async Task<ClubContactInput?> FindAsync(int clubId, int id, CancellationToken cancellationToken) =>
        await db.ClubContacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.ClubId == clubId && !c.IsAnonymized, cancellationToken) is { } contact ? ClubContactInput.Of(contact) : null;

    private async Task<IActionResult> FormAsync(int clubId, ClubContactInput input, CancellationToken cancellationToken)
    {
        if (await db.Clubs.AsNoTracking().Where(c => c.Id == clubId).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        (ViewData["Club"], ViewData["ClubId"]) = (name, clubId);
        return View("ContactForm", input);
    }

    private RedirectToActionResult Saved(int clubId)
    {
        FlashSuccess("Saved.");
        return Back(clubId);
    }

    private RedirectToActionResult Back(int clubId) => RedirectToAction("Detail", "Clubs", new { id = clubId });
}
