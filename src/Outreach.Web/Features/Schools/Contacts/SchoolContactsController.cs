using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Contacts;

[RequirePermission(Permissions.SchoolsWrite)]
public sealed class SchoolContactsController(OutreachDbContext db, SchoolContactCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/schools/{schoolId:int}/contacts/new")]
    public Task<IActionResult> New(int schoolId, CancellationToken cancellationToken) =>
        FormAsync(schoolId, new SchoolContactInput { TermEndsOn = SchoolContact.EndOfTerm(time.Today) }, cancellationToken);

    [HttpPost("/schools/{schoolId:int}/contacts/new")]
    public async Task<IActionResult> New(int schoolId, SchoolContactInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(schoolId, input, cancellationToken)
        : await AnswerAsync(
            await commands.AddAsync(schoolId, input, cancellationToken), () => Saved(schoolId), () => FormAsync(schoolId, input, cancellationToken),
            async () => ConflictForm(SchoolErrors.ChangedMeanwhile, await FormAsync(schoolId, input, cancellationToken)));

    [HttpGet("/schools/{schoolId:int}/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int schoolId, int id, CancellationToken cancellationToken) =>
        await FindAsync(schoolId, id, cancellationToken) is { } input ? await FormAsync(schoolId, input, cancellationToken) : NotFound();

    [HttpPost("/schools/{schoolId:int}/contacts/{id:int}/edit")]
    public async Task<IActionResult> Edit(int schoolId, int id, SchoolContactInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FindAsync(schoolId, id, cancellationToken) is null ? NotFound() : await FormAsync(schoolId, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(schoolId, id, input, cancellationToken), () => Saved(schoolId), () => FormAsync(schoolId, input, cancellationToken),
            async () =>
            {
                await FormAsync(schoolId, input, cancellationToken);
                return await ConflictAsync<SchoolContact, SchoolContactInput>("Form", input, await FindAsync(schoolId, id, cancellationToken), id);
            });
    }

    [HttpPost("/schools/{schoolId:int}/contacts/{id:int}/remove")]
    public async Task<IActionResult> Remove(int schoolId, int id, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveAsync(schoolId, id, cancellationToken), Back(schoolId), "“{0}” was removed.");

    private async Task<SchoolContactInput?> FindAsync(int schoolId, int id, CancellationToken cancellationToken) =>
        await db.SchoolContacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.SchoolId == schoolId && !c.IsAnonymized, cancellationToken) is { } contact
            ? SchoolContactInput.Of(contact) : null;

    private async Task<IActionResult> FormAsync(int schoolId, SchoolContactInput input, CancellationToken cancellationToken)
    {
        if (await db.Schools.AsNoTracking().Where(s => s.Id == schoolId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        ViewData["School"] = name;
        ViewData["SchoolId"] = schoolId;
        return View("Form", input);
    }

    private RedirectToActionResult Saved(int schoolId)
    {
        FlashSuccess("Saved.");
        return Back(schoolId);
    }

    private RedirectToActionResult Back(int schoolId) => RedirectToAction("Detail", "Schools", new { id = schoolId });
}
