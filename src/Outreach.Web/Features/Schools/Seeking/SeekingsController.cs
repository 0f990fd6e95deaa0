using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Seeking;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Seeking;

[RequirePermission(Permissions.SchoolsRead)]
public sealed class SeekingsController(OutreachDbContext db, SeekingQueries queries, SeekingCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/seekings")]
    public async Task<IActionResult> Index(int page, CancellationToken cancellationToken) => View(await queries.ListAsync(page, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/seekings.xlsx")]
    public async Task<IActionResult> Export(CancellationToken cancellationToken) => Sheet(
        "Joint seeking", ["Event", "Head", "State", "People", "Merchants claimed"], (await queries.ExportAsync(cancellationToken)).Select(r => (IReadOnlyList<object?>)
            [r.Event, r.Head, T.Text(r.State), r.Members, r.Held]), "Merchants claimed");

    [HttpGet("/seekings/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/seekings/new"), RequirePermission(Permissions.SchoolsWrite)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new SeekingInput { HeadId = Me.Id }, null, cancellationToken);

    [HttpPost("/seekings/new"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> New(SeekingInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, null, cancellationToken);
        var added = await commands.AddAsync(input, cancellationToken);
        if (!AddErrors(added))
            return await FormAsync(input, null, cancellationToken);
        FlashSuccess("It is open. Name who takes part, then each takes merchants from the list.");
        return Back(added.Value);
    }

    [HttpGet("/seekings/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, id, cancellationToken) : NotFound();

    [HttpPost("/seekings/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, SeekingInput input, CancellationToken cancellationToken)
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
                return await ConflictAsync<JointSeeking, SeekingInput>("Form", input, await FindAsync(id, cancellationToken), id);
            });
    }

    [HttpPost("/seekings/{id:int}/members"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> AddMember(int id, SeekingMemberInput input, CancellationToken cancellationToken) =>
        Answer(ModelState.IsValid ? await commands.AddMemberAsync(id, input, cancellationToken) : SeekingErrors.PersonMissing, Back(id), "Saved.");

    [HttpPost("/seekings/{id:int}/members/{memberId:int}/remove"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> RemoveMember(int id, int memberId, CancellationToken cancellationToken) =>
        Answer(await commands.RemoveMemberAsync(id, memberId, cancellationToken), Back(id), "Saved.");

    [HttpPost("/seekings/{id:int}/close"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) =>
        Answer(await commands.CloseAsync(id, cancellationToken), Back(id), "The seeking is closed.");

    private async Task<SeekingInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await queries.Leadable().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } seeking ? SeekingInput.Of(seeking) : null;

    private async Task<IActionResult> FormAsync(SeekingInput input, int? id, CancellationToken cancellationToken)
    {
        ViewData["SeekingId"] = id;
        ViewData["Events"] = id is null ? await queries.EventOptionsAsync(cancellationToken) : null;
        ViewData["People"] = await db.DepartmentOptionsAsync(time.Today, T, [input.HeadId], cancellationToken);
        return View("Form", input);
    }

    private RedirectToActionResult Back(int id) => RedirectToAction(nameof(Detail), new { id });
}
