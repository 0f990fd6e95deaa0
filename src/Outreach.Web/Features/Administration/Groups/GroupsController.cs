using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Groups;

[RequirePermission(Permissions.DepartmentsManage)]
public sealed class GroupsController(OutreachDbContext db, GroupCommands commands, DepartmentTime time) : PortalController
{
    /// <summary>The catalogue by department, with how many hold a position in each today. One command.</summary>
    [HttpGet("/groups")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var today = time.Today;
        return View(await db.MemberGroups.AsNoTracking().Join(db.Departments, g => g.DepartmentId, d => d.Id, (g, d) => new { Group = g, d.IsOwn, Department = d.Name })
            .OrderBy(g => g.Group.IsRetired).ThenByDescending(g => g.IsOwn).ThenBy(g => g.Department).ThenBy(g => g.Group.Name).Take(500)
            .Select(g => new GroupRow(
                g.Group.Id, g.Department, g.Group.Name, g.Group.IsRetired, db.Positions.Count(p => g.IsOwn && p.Group == g.Group.Name && p.IsHeldOn(today) && db.Users.Any(u => u.Id == p.UserId && u.ClosedAt == null))))
            .ToListAsync(cancellationToken));
    }

    [HttpGet("/groups/new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        await FormAsync(new GroupInput { DepartmentId = await db.Departments.Where(d => d.IsOwn).Select(d => (int?)d.Id).FirstOrDefaultAsync(cancellationToken) }, cancellationToken);

    [HttpPost("/groups/new")]
    public async Task<IActionResult> New(GroupInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await FormAsync(input, cancellationToken)
        : await AnswerAsync(await commands.AddAsync(input, cancellationToken), Saved, () => FormAsync(input, cancellationToken));

    [HttpGet("/groups/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, cancellationToken) : NotFound();

    [HttpPost("/groups/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, GroupInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), Saved, () => FormAsync(input, cancellationToken),
            async () =>
            {
                await FormAsync(input, cancellationToken);
                return await ConflictAsync<MemberGroup, GroupInput>("Edit", input, await FindAsync(id, cancellationToken), id);
            });
    }

    [HttpPost("/groups/{id:int}/retire")]
    public async Task<IActionResult> Retire(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, true, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    [HttpPost("/groups/{id:int}/restore")]
    public async Task<IActionResult> Restore(int id, CancellationToken cancellationToken) =>
        Answer(await commands.SetRetiredAsync(id, false, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    private async Task<GroupInput?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var group = await db.MemberGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancellationToken);
        ViewData["Retired"] = group?.IsRetired;
        return group is null ? null : GroupInput.Of(group);
    }

    private async Task<IActionResult> FormAsync(GroupInput input, CancellationToken cancellationToken)
    {
        ViewData["Departments"] = await db.LiaisonDepartmentsAsync(cancellationToken);
        return View("Edit", input);
    }

    private RedirectToActionResult Saved()
    {
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }
}
