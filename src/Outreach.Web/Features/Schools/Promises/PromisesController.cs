using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Promises;

[RequirePermission(Permissions.SchoolsWrite)]
public sealed class PromisesController(OutreachDbContext db, PromiseCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/schools/{schoolId:int}/promises/new")]
    public Task<IActionResult> New(int schoolId, CancellationToken cancellationToken) =>
        FormAsync(schoolId, new PromiseInput { Side = PromiseSide.Ours, OwnerId = Me.Id }, cancellationToken);

    [HttpPost("/schools/{schoolId:int}/promises/new")]
    public async Task<IActionResult> New(int schoolId, PromiseInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(schoolId, input, cancellationToken)
        : await AnswerAsync(
            await commands.AddAsync(schoolId, input, cancellationToken), () => Saved(schoolId), () => FormAsync(schoolId, input, cancellationToken),
            async () => ConflictForm(SchoolErrors.ChangedMeanwhile, await FormAsync(schoolId, input, cancellationToken)));

    [HttpGet("/schools/{schoolId:int}/promises/{id:int}/edit")]
    public async Task<IActionResult> Edit(int schoolId, int id, CancellationToken cancellationToken) =>
        await FindAsync(schoolId, id, cancellationToken) is { } input ? await FormAsync(schoolId, input, cancellationToken) : NotFound();

    [HttpPost("/schools/{schoolId:int}/promises/{id:int}/edit")]
    public async Task<IActionResult> Edit(int schoolId, int id, PromiseInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FindAsync(schoolId, id, cancellationToken) is null ? NotFound() : await FormAsync(schoolId, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(schoolId, id, input, cancellationToken), () => Saved(schoolId), () => FormAsync(schoolId, input, cancellationToken),
            async () =>
            {
                await FormAsync(schoolId, input, cancellationToken);
                return await ConflictAsync<SchoolPromise, PromiseInput>("Form", input, await FindAsync(schoolId, id, cancellationToken), id);
            });
    }

    [HttpPost("/schools/{schoolId:int}/promises/{id:int}/keep")]
    public async Task<IActionResult> Keep(int schoolId, int id, string? note, CancellationToken cancellationToken) =>
        Answer(await commands.KeepAsync(schoolId, id, note, cancellationToken), Back(schoolId), "Kept. Well done.");

    [HttpPost("/schools/{schoolId:int}/promises/{id:int}/break")]
    public async Task<IActionResult> Break(int schoolId, int id, string? note, CancellationToken cancellationToken) =>
        Answer(await commands.BreakAsync(schoolId, id, note, cancellationToken), Back(schoolId), "Noted.");

    private async Task<PromiseInput?> FindAsync(int schoolId, int id, CancellationToken cancellationToken) =>
        await db.SchoolPromises.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.SchoolId == schoolId, cancellationToken) is { } promise ? PromiseInput.Of(promise) : null;

    private async Task<IActionResult> FormAsync(int schoolId, PromiseInput input, CancellationToken cancellationToken)
    {
        if (await db.Schools.AsNoTracking().Where(s => s.Id == schoolId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        (ViewData["School"], ViewData["SchoolId"]) = (name, schoolId);
        ViewData["People"] = await db.DepartmentOptionsAsync(time.Today, T, [input.OwnerId], cancellationToken);
        return View("Form", input);
    }

    private RedirectToActionResult Saved(int schoolId)
    {
        FlashSuccess("Saved.");
        return Back(schoolId);
    }

    private RedirectToActionResult Back(int schoolId) => RedirectToAction("Detail", "Schools", new { id = schoolId });
}
