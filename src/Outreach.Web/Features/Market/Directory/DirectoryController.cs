using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Directory;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Directory;

/// <summary>The union's departments with their people, and what we have spoken about with each.</summary>
public sealed class DirectoryController(OutreachDbContext db, DirectoryQueries queries, DirectoryCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/directory"), RequirePermission(Permissions.HelpAnswer)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.PageAsync(cancellationToken));

    /// <summary>Whoever stands in the directory shares a phone there, or no longer.</summary>
    [HttpPost("/directory/phone"), RequirePermission(Permissions.HelpAnswer)]
    public async Task<IActionResult> Share(string? phone, CancellationToken cancellationToken) => Answer(
        await commands.ShareAsync(string.IsNullOrWhiteSpace(phone) ? null : phone.Trim(), cancellationToken), LocalRedirect(Url.To("Directory.Index")),
        string.IsNullOrWhiteSpace(phone) ? "Your phone is no longer in the directory." : "Your phone is in the directory.");

    [HttpGet("/directory/{id:int}"), RequirePermission(Permissions.EnquiriesAnswer)]
    public Task<IActionResult> Log(int id, int page = 1, CancellationToken cancellationToken = default) => LogAsync(id, page, new ContactNoteInput { On = time.Today }, cancellationToken);

    [HttpPost("/directory/{id:int}"), RequirePermission(Permissions.EnquiriesAnswer)]
    public async Task<IActionResult> Log(int id, ContactNoteInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await LogAsync(id, 1, input, cancellationToken);
        return await AnswerAsync(
            await commands.NoteAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Noted.");
                return RedirectToAction(nameof(Log), new { id });
            },
            () => LogAsync(id, 1, input, cancellationToken));
    }

    [HttpGet("/directory/{id:int}/edit"), RequirePermission(Permissions.EnquiriesAnswer)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) => await CardFormAsync(id, null, cancellationToken);

    [HttpPost("/directory/{id:int}/edit"), RequirePermission(Permissions.EnquiriesAnswer)]
    public async Task<IActionResult> Edit(int id, DepartmentCardInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await CardFormAsync(id, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditCardAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Log), new { id });
            },
            () => CardFormAsync(id, input, cancellationToken),
            async () =>
            {
                await CardFormAsync(id, input, cancellationToken);
                var stored = await db.DepartmentCards.AsNoTracking().SingleOrDefaultAsync(c => c.DepartmentId == id, cancellationToken);
                return await ConflictAsync<DepartmentCard, DepartmentCardInput>("Edit", input, stored is null ? null : DepartmentCardInput.Of(stored), stored?.Id ?? 0);
            });
    }

    private async Task<IActionResult> LogAsync(int id, int page, ContactNoteInput input, CancellationToken cancellationToken)
    {
        if (await queries.LogAsync(id, page, cancellationToken) is not { } log)
            return NotFound();
        ViewData[DepartmentLogModel.Key] = log;
        return View("Log", input);
    }

    private async Task<IActionResult> CardFormAsync(int id, DepartmentCardInput? input, CancellationToken cancellationToken)
    {
        if (await db.Departments.AsNoTracking().Where(d => d.Id == id && !d.IsOwn && !d.IsRetired).Select(d => d.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        ViewData["Department"] = name;
        return View("Edit", input ?? DepartmentCardInput.Of(await db.DepartmentCards.AsNoTracking().SingleOrDefaultAsync(c => c.DepartmentId == id, cancellationToken)));
    }
}
