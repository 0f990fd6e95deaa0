using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs.Rounds;

[RequirePermission(Permissions.SchoolsRead)]
public sealed class ClubRoundsController(OutreachDbContext db, ClubRoundQueries queries, ClubRoundCommands commands, ClubQueries clubs, DepartmentTime time) : PortalController
{
    private const int UsualDays = 14;

    [HttpGet("/clubs/rounds")]
    public async Task<IActionResult> Index(int page, CancellationToken cancellationToken) => View(await queries.ListAsync(page, cancellationToken));

    [HttpGet("/clubs/rounds/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/clubs/rounds/new"), RequirePermission(Permissions.SchoolsWrite)]
    public Task<IActionResult> New(CancellationToken cancellationToken) =>
        FormAsync(new ClubRoundInput { StartsOn = time.Today, EndsOn = time.Today.AddDays(UsualDays), GoerId = Me.Id }, null, cancellationToken);

    [HttpPost("/clubs/rounds/new"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> New(ClubRoundInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, null, cancellationToken);
        var added = await commands.AddAsync(input, cancellationToken);
        if (!AddErrors(added))
            return await FormAsync(input, null, cancellationToken);
        FlashSuccess("The round is planned. Say who goes to which club.");
        return RedirectToAction(nameof(Detail), new { id = added.Value });
    }

    [HttpGet("/clubs/rounds/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, id, cancellationToken) : NotFound();

    [HttpPost("/clubs/rounds/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, ClubRoundInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(input, id, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return Back(id);
            },
            () => FormAsync(input, id, cancellationToken),
            async () =>
            {
                await FormAsync(input, id, cancellationToken);
                return await ConflictAsync<ClubRound, ClubRoundInput>("Form", input, await FindAsync(id, cancellationToken), id);
            });
    }

    [HttpPost("/clubs/rounds/{id:int}/clubs"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> AddClubs(int id, List<int> clubIds, int? goerId, CancellationToken cancellationToken) =>
        Answer(await commands.AddClubsAsync(id, clubIds, goerId, cancellationToken), Back(id), "{0} clubs are new on the list.");

    [HttpPost("/clubs/rounds/{id:int}/visits/{visitId:int}/assign"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Assign(int id, int visitId, int? goerId, CancellationToken cancellationToken) =>
        Answer(await commands.AssignAsync(id, visitId, goerId, cancellationToken), Back(id), "Saved.");

    [HttpPost("/clubs/rounds/{id:int}/visits/{visitId:int}/take"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Take(int id, int visitId, CancellationToken cancellationToken) =>
        Answer(await commands.TakeAsync(id, visitId, cancellationToken), Back(id), "It is yours.");

    [HttpPost("/clubs/rounds/{id:int}/visits/{visitId:int}/remove"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Remove(int id, int visitId, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveAsync(id, visitId, cancellationToken), Back(id), "Saved.");

    [HttpPost("/clubs/rounds/{id:int}/close"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) =>
        Answer(await commands.CloseAsync(id, cancellationToken), Back(id), "The round is closed.");

    private async Task<ClubRoundInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await queries.Plannable().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } round ? ClubRoundInput.Of(round) : null;

    private async Task<IActionResult> FormAsync(ClubRoundInput input, int? id, CancellationToken cancellationToken)
    {
        ViewData["RoundId"] = id;
        if (id is null)
        {
            ViewData["Clubs"] = await clubs.OptionsAsync(false, cancellationToken);
            ViewData["People"] = await db.DepartmentOptionsAsync(time.Today, cancellationToken);
        }

        return View("Form", input);
    }

    private RedirectToActionResult Back(int id) => RedirectToAction(nameof(Detail), new { id });
}
