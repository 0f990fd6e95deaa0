using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Schools.Clubs;

[RequirePermission(Permissions.SchoolsRead)]
public sealed class ClubsController(OutreachDbContext db, ClubQueries queries, ClubCommands commands) : PortalController
{
    private static readonly string[] Headers =
    [
        "Name", "Kind of club", "Teacher who advises it", "How many members", "In the joint body", "Agreed on", "Head of the club", "Phone", "WeChat", "Outreach of the club", "Phone", "WeChat", "Notes",
    ];

    [HttpGet("/clubs")]
    public async Task<IActionResult> Index(ClubFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>Exactly what is filtered, as .xlsx.</summary>
    [HttpGet("/clubs/export"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Export(ClubFilter filter, CancellationToken cancellationToken)
    {
        var rows = await queries.SheetAsync(filter, cancellationToken);
        return Sheet("Clubs", Headers, rows.Select(c => new object?[]
        {
            c.Name, T.Text(c.Field), c.Advisor, c.MemberCount, c.IsInJointBody ? T["Yes"].Value : T["No"].Value, c.AgreedOn, c.Head?.Name, c.Head?.Phone, c.Head?.WeChat, c.Outreach?.Name,
            c.Outreach?.Phone, c.Outreach?.WeChat, c.Notes,
        }));
    }

    [HttpGet("/clubs/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) => await queries.DetailAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/clubs/new"), RequirePermission(Permissions.SchoolsWrite)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new ClubInput(), null, cancellationToken);

    [HttpPost("/clubs/new"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> New(ClubInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, null, cancellationToken);
        var added = await commands.AddAsync(input, cancellationToken);
        if (!AddErrors(added))
            return await FormAsync(input, null, cancellationToken);
        FlashSuccess("“{0}” is among the clubs.", input.Name!);
        return RedirectToAction(nameof(Detail), new { id = added.Value });
    }

    [HttpGet("/clubs/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, id, cancellationToken) : NotFound();

    [HttpPost("/clubs/{id:int}/edit"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Edit(int id, ClubInput input, CancellationToken cancellationToken)
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
                return RedirectToAction(nameof(Detail), new { id });
            },
            () => FormAsync(input, id, cancellationToken),
            async () =>
            {
                await FormAsync(input, id, cancellationToken);
                return await ConflictAsync<Club, ClubInput>("Edit", input, await FindAsync(id, cancellationToken), id);
            });
    }

    [HttpPost("/clubs/{id:int}/retire"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Retire(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, true, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "Saved.");

    [HttpPost("/clubs/{id:int}/restore"), RequirePermission(Permissions.SchoolsLead)]
    public async Task<IActionResult> Restore(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, false, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "Saved.");

    [HttpPost("/clubs/{id:int}/join"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Join(int id, string? agreedBy, DateOnly? agreedOn, CancellationToken cancellationToken) => agreedOn is { } on && ModelState.IsValid
        ? Answer(await commands.JoinAsync(id, agreedBy, on, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "It belongs to the joint body now.")
        : Answer(ClubErrors.ConsentDay, RedirectToAction(nameof(Detail), new { id }), "");

    [HttpPost("/clubs/{id:int}/leave"), RequirePermission(Permissions.SchoolsWrite)]
    public async Task<IActionResult> Leave(int id, CancellationToken cancellationToken) =>
        Answer(await commands.LeaveAsync(id, cancellationToken), RedirectToAction(nameof(Detail), new { id }), "It has left the joint body.");

    private async Task<ClubInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Clubs.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is { } club ? ClubInput.Of(club) : null;

    private async Task<IActionResult> FormAsync(ClubInput input, int? id, CancellationToken cancellationToken)
    {
        ViewData["ClubId"] = id;
        if (ModelState.TryGetValue(nameof(input.IsDifferent), out var doubt) && doubt.Errors.Count > 0)
            ViewData["Duplicates"] = await queries.DuplicatesAsync(input.Name, id, cancellationToken);
        return View("Edit", input);
    }
}
