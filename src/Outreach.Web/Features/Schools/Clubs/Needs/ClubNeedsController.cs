using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs.Needs;

[RequirePermission(Permissions.SchoolsWrite)]
public sealed class ClubNeedsController(OutreachDbContext db, ClubNeedQueries queries, ClubNeedCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/clubs/{clubId:int}/needs/new")]
    public Task<IActionResult> New(int clubId, CancellationToken cancellationToken) => FormAsync(clubId, new ClubNeedInput { OwnerId = Me.Id }, cancellationToken);

    [HttpPost("/clubs/{clubId:int}/needs/new")]
    public async Task<IActionResult> New(int clubId, ClubNeedInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(clubId, input, cancellationToken)
        : await AnswerAsync(await commands.AddAsync(clubId, input, cancellationToken), () => Saved(clubId), () => FormAsync(clubId, input, cancellationToken));

    [HttpGet("/clubs/{clubId:int}/needs/{id:int}/edit")]
    public async Task<IActionResult> Edit(int clubId, int id, CancellationToken cancellationToken) =>
        await FindAsync(clubId, id, cancellationToken) is { } input ? await FormAsync(clubId, input, cancellationToken) : NotFound();

    [HttpPost("/clubs/{clubId:int}/needs/{id:int}/edit")]
    public async Task<IActionResult> Edit(int clubId, int id, ClubNeedInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FindAsync(clubId, id, cancellationToken) is null ? NotFound() : await FormAsync(clubId, input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(clubId, id, input, cancellationToken), () => Saved(clubId), () => FormAsync(clubId, input, cancellationToken),
            async () =>
            {
                await FormAsync(clubId, input, cancellationToken);
                return await ConflictAsync<ClubNeed, ClubNeedInput>("Form", input, await FindAsync(clubId, id, cancellationToken), id);
            });
    }

    [HttpPost("/clubs/{clubId:int}/needs/{id:int}/meet")]
    public async Task<IActionResult> Meet(int clubId, int id, string? note, CancellationToken cancellationToken) =>
        Answer(await commands.MeetAsync(clubId, id, note, cancellationToken), Back(clubId), "Noted.");

    [HttpPost("/clubs/{clubId:int}/needs/{id:int}/drop")]
    public async Task<IActionResult> Drop(int clubId, int id, string? note, CancellationToken cancellationToken) =>
        Answer(await commands.DropAsync(clubId, id, note, cancellationToken), Back(clubId), "Noted.");

    [HttpPost("/clubs/{clubId:int}/needs/{id:int}/help"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> Help(int clubId, int id, int? departmentId, CancellationToken cancellationToken) =>
        Answer(await commands.AskForHelpAsync(clubId, id, departmentId, cancellationToken), Back(clubId), "The department is asked.");

    [HttpPost("/clubs/{clubId:int}/needs/{id:int}/task"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> MakeTask(int clubId, int id, CancellationToken cancellationToken) =>
        Answer(await commands.MakeTaskAsync(clubId, id, cancellationToken), Back(clubId), "It is a task of yours now.");

    [HttpGet("/clubs/{clubId:int}/needs/{id:int}/sponsor"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Sponsor(int clubId, int id, string? q, CancellationToken cancellationToken) =>
        await queries.SponsorsAsync(clubId, id, q, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/clubs/{clubId:int}/needs/{id:int}/sponsor"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> NoteForSponsor(int clubId, int id, int sponsorId, CancellationToken cancellationToken) =>
        Answer(await commands.NoteForSponsorAsync(clubId, id, sponsorId, cancellationToken), Back(clubId), "It stands in the notes of the merchant.");

    private async Task<ClubNeedInput?> FindAsync(int clubId, int id, CancellationToken cancellationToken) =>
        await db.ClubNeeds.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.ClubId == clubId, cancellationToken) is { } need ? ClubNeedInput.Of(need) : null;

    private async Task<IActionResult> FormAsync(int clubId, ClubNeedInput input, CancellationToken cancellationToken)
    {
        if (await db.Clubs.AsNoTracking().Where(c => c.Id == clubId).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
            return NotFound();
        (ViewData["Club"], ViewData["ClubId"]) = (name, clubId);
        ViewData["People"] = await db.DepartmentOptionsAsync(time.Today, T, [input.OwnerId], cancellationToken);
        return View("Form", input);
    }

    private RedirectToActionResult Saved(int clubId)
    {
        FlashSuccess("Saved.");
        return Back(clubId);
    }

    private RedirectToActionResult Back(int clubId) => RedirectToAction("Detail", "Clubs", new { id = clubId });
}
