using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Schools;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Schools.Contacts;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Partner;

/// <summary>The people of the partner's own school, and until when.</summary>
[RequirePermission(Permissions.PartnerOwn)]
public sealed class PartnerContactsController(PartnerAccess access, PartnerCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/partner/schools/{schoolId:int}/contacts/new")]
    public async Task<IActionResult> New(int schoolId, CancellationToken cancellationToken) =>
        await FormAsync(schoolId, new SchoolContactInput { TermEndsOn = SchoolContact.EndOfTerm(time.Today) }, cancellationToken);

    [HttpPost("/partner/schools/{schoolId:int}/contacts/new")]
    public async Task<IActionResult> New(int schoolId, SchoolContactInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(schoolId, input, cancellationToken)
        : await AnswerAsync(
            await commands.AddContactAsync(schoolId, input, cancellationToken), Saved, () => FormAsync(schoolId, input, cancellationToken),
            async () => ConflictForm(SchoolErrors.ChangedMeanwhile, await FormAsync(schoolId, input, cancellationToken)));

    [HttpGet("/partner/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } stored ? await FormAsync(stored.SchoolId, SchoolContactInput.Of(stored), cancellationToken) : NotFound();

    [HttpPost("/partner/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, SchoolContactInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(stored.SchoolId, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditContactAsync(id, input, cancellationToken), Saved, () => FormAsync(stored.SchoolId, input, cancellationToken),
            async () =>
            {
                await FormAsync(stored.SchoolId, input, cancellationToken);
                return await ConflictAsync<SchoolContact, SchoolContactInput>("Contact", input, await FindAsync(id, cancellationToken) is { } now ? SchoolContactInput.Of(now) : null, id);
            });
    }

    [HttpPost("/partner/contacts/{id:int}/remove")]
    public async Task<IActionResult> Remove(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveContactAsync(id, cancellationToken), RedirectToAction("Index", "Partner"), "“{0}” was removed.");

    private Task<SchoolContact?> FindAsync(int id, CancellationToken cancellationToken) => access.Contacts().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);

    private async Task<IActionResult> FormAsync(int schoolId, SchoolContactInput input, CancellationToken cancellationToken)
    {
        if (await access.Schools().AsNoTracking().Where(s => s.Id == schoolId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        ViewData["School"] = name;
        return View("Contact", input);
    }

    private RedirectToActionResult Saved()
    {
        FlashSuccess("Saved.");
        return RedirectToAction("Index", "Partner");
    }
}
