using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Departments;

/// <summary>A row of the list: a department and who speaks for it today.</summary>
public sealed record DepartmentRow(int Id, string Name, bool IsOwn, bool IsRetired, IReadOnlyList<string> Liaisons);

/// <summary>The form.</summary>
public sealed class DepartmentInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Name.</summary>
    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>Whether it is the outreach department itself.</summary>
    [Display(Name = "This is our own department")]
    public bool IsOwn { get; set; }

    /// <summary>The form as it stands for a stored department.</summary>
    public static DepartmentInput Of(Department d) => new() { Version = d.Version, Name = d.Name, IsOwn = d.IsOwn };
}

/// <summary>The union's departments, which carry out what contracts promise.</summary>
[RequirePermission(Permissions.PlacesManage)]
public sealed class DepartmentsController(OutreachDbContext db, DepartmentTime time) : PortalController
{
    /// <summary>The list, ours first. Two commands.</summary>
    [HttpGet("/departments")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var today = time.Today;
        var departments = await db.Departments.AsNoTracking().OrderBy(d => d.IsRetired).ThenByDescending(d => d.IsOwn).ThenBy(d => d.Name).Take(200)
            .Select(d => new { d.Id, d.Name, d.IsOwn, d.IsRetired }).ToListAsync(stop);
        var liaisons = await db.Positions.AsNoTracking()
            .Where(p => p.Role == Role.DepartmentLiaison && p.Group != null && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today))
            .Join(db.Users.Where(u => u.ClosedAt == null), p => p.UserId, u => u.Id, (p, u) => new { p.Group, u.DisplayName })
            .OrderBy(p => p.DisplayName).ToListAsync(stop);
        var byName = liaisons.ToLookup(l => l.Group!, l => l.DisplayName, StringComparer.OrdinalIgnoreCase);
        return View(departments.Select(d => new DepartmentRow(d.Id, d.Name, d.IsOwn, d.IsRetired, [.. byName[d.Name].Distinct()])).ToList());
    }

    /// <summary>The empty form.</summary>
    [HttpGet("/departments/new")]
    public IActionResult New() => View("Edit", new DepartmentInput());

    /// <summary>Adds a department.</summary>
    [HttpPost("/departments/new")]
    public async Task<IActionResult> New(DepartmentInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid || !Check(await OwnProblemAsync(input, 0, stop)))
            return View("Edit", input);
        db.Departments.Add(new Department(input.Name!, input.IsOwn));
        return await SaveAsync(stop) ? RedirectToAction(nameof(Index)) : View("Edit", input);
    }

    /// <summary>The form of a department.</summary>
    [HttpGet("/departments/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, CancellationToken stop)
    {
        if (await db.Departments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, stop) is not { } found)
            return NotFound();
        ViewData["Retired"] = found.IsRetired;
        return View(DepartmentInput.Of(found));
    }

    /// <summary>Renames a department, and its liaisons' positions and open invitations with it.</summary>
    [HttpPost("/departments/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, DepartmentInput input, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } found)
            return NotFound();
        ViewData["Retired"] = found.IsRetired;
        var stored = DepartmentInput.Of(found);
        db.Entry(found).Property(d => d.Version).OriginalValue = input.Version;
        if (!ModelState.IsValid || !Check(await OwnProblemAsync(input, id, stop)) || !Check(found.SetOwn(input.IsOwn)))
            return View(input);
        await RenameAsync(found, input.Name!, stop);
        try
        {
            return await SaveAsync(stop) ? RedirectToAction(nameof(Index)) : View(input);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync("Edit", input, stored, id, db.Departments);
        }
    }

    /// <summary>Takes it out of the forms.</summary>
    [HttpPost("/departments/{id:int}/retire")]
    public Task<IActionResult> Retire(int id, CancellationToken stop) => ChangeAsync(id, d => d.Retire(), stop);

    /// <summary>Offers it again.</summary>
    [HttpPost("/departments/{id:int}/restore")]
    public Task<IActionResult> Restore(int id, CancellationToken stop) => ChangeAsync(
        id,
        d =>
        {
            d.Restore();
            return Result.Done;
        },
        stop);

    private async Task<IActionResult> ChangeAsync(int id, Func<Department, Result> verb, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } found)
            return NotFound();
        if (verb(found).Error is { } error)
            Refuse(error);
        else
            await SaveAsync(stop);
        return RedirectToAction(nameof(Index));
    }

    private async Task RenameAsync(Department department, string name, CancellationToken stop)
    {
        var old = department.Name;
        if (old == name)
            return;
        department.Rename(name);
        foreach (var position in await db.Positions.Where(p => p.Role == Role.DepartmentLiaison && p.Group == old).ToListAsync(stop))
            position.RenameGroup(name);
        foreach (var invitation in await db.Invitations.Where(i => i.Role == Role.DepartmentLiaison && i.Group == old && i.UsedAt == null).ToListAsync(stop))
            invitation.RenameGroup(name);
    }

    private async Task<Result> OwnProblemAsync(DepartmentInput input, int id, CancellationToken stop) =>
        input.IsOwn && await db.Departments.AnyAsync(d => d.IsOwn && d.Id != id, stop) ? DepartmentErrors.OwnTaken : Result.Done;

    private Task<Department?> LoadAsync(int id, CancellationToken stop) => db.Departments.SingleOrDefaultAsync(d => d.Id == id, stop);

    private async Task<bool> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            Say("Saved.");
            return true;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("IX_Departments_Name"))
        {
            return Check(DepartmentErrors.NameTaken);
        }
    }
}
