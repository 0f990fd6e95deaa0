using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Departments;

[RequirePermission(Permissions.DepartmentsManage)]
public sealed class DepartmentsController(OutreachDbContext db, DepartmentCommands commands, DepartmentTime time) : PortalController
{
    /// <summary>The list, ours first. Two commands.</summary>
    [HttpGet("/departments")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var departments = await db.Departments.AsNoTracking().OrderBy(d => d.IsRetired).ThenByDescending(d => d.IsOwn).ThenBy(d => d.Name).Take(200)
            .Select(d => new { d.Id, d.Name, d.IsOwn, d.IsRetired }).ToListAsync(cancellationToken);
        var liaisons = await db.Positions.AsNoTracking()
            .Where(p => p.Role == Role.DepartmentLiaison && p.IsHeldOn(today))
            .Join(db.Users.Where(u => u.ClosedAt == null), p => p.UserId, u => u.Id, (p, u) => new { p.DepartmentId, u.DisplayName })
            .OrderBy(p => p.DisplayName).ToListAsync(cancellationToken);
        var byDepartment = liaisons.ToLookup(l => l.DepartmentId, l => l.DisplayName);
        return View(departments.Select(d => new DepartmentRow(d.Id, d.Name, d.IsOwn, d.IsRetired, [.. byDepartment[d.Id].Distinct()])).ToList());
    }

    /// <summary>The empty form.</summary>
    [HttpGet("/departments/new")]
    public IActionResult New() => View("Edit", new DepartmentInput());

    [HttpPost("/departments/new")]
    public async Task<IActionResult> New(DepartmentInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? View("Edit", input)
        : await AnswerAsync(await commands.AddAsync(input, cancellationToken), () => Saved(), () => Task.FromResult<IActionResult>(View("Edit", input)));

    [HttpGet("/departments/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? View(input) : NotFound();

    [HttpPost("/departments/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, DepartmentInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), () => Saved(id), () => Task.FromResult<IActionResult>(View(input)),
            async () => await ConflictAsync<Department, DepartmentInput>("Edit", input, await FindAsync(id, cancellationToken), id));
    }

    [HttpPost("/departments/{id:int}/retire")]
    public async Task<IActionResult> Retire(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RetireAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    [HttpPost("/departments/{id:int}/restore")]
    public async Task<IActionResult> Restore(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RestoreAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    private async Task<DepartmentInput?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var department = await db.Departments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        ViewData["Retired"] = department?.IsRetired;
        return department is null ? null : DepartmentInput.Of(department);
    }

    private RedirectToActionResult Saved(int? id = null)
    {
        if (id is { } department)
            FlashSaved(NamedRecord.Department, department);
        else
            FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }
}
