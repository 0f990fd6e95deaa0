using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Places;

/// <summary>The catalogue of campus places.</summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class PlacesController(OutreachDbContext db, PlaceQueries queries, SlotLedger ledger, DepartmentTime time) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("/places")]
    public async Task<IActionResult> Index(PlaceFilter filter, CancellationToken stop) => View(await queries.ListAsync(filter, stop));

    /// <summary>The empty form.</summary>
    [HttpGet("/places/new"), RequirePermission(Permissions.PlacesManage)]
    public IActionResult New() => View("Edit", new PlaceInput());

    /// <summary>Adds a place.</summary>
    [HttpPost("/places/new"), RequirePermission(Permissions.PlacesManage)]
    public async Task<IActionResult> New(PlaceInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid || !Check(CampusPlace.Add(input.ToDetails(), out var place)))
            return View("Edit", input);
        db.CampusPlaces.Add(place);
        return await SaveAsync(stop) ? RedirectToAction(nameof(Index)) : View("Edit", input);
    }

    /// <summary>The form of a place.</summary>
    [HttpGet("/places/{id:int}/edit"), RequirePermission(Permissions.PlacesManage)]
    public async Task<IActionResult> Edit(int id, CancellationToken stop) =>
        await LoadAsync(id, stop) is { } place ? View(PlaceInput.Of(place)) : NotFound();

    /// <summary>Changes a place; never takes a slot away that somebody holds.</summary>
    [HttpPost("/places/{id:int}/edit"), RequirePermission(Permissions.PlacesManage)]
    public async Task<IActionResult> Edit(int id, PlaceInput input, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } place)
            return NotFound();
        var stored = PlaceInput.Of(place);
        db.Entry(place).Property(p => p.Version).OriginalValue = input.Version;
        if (!ModelState.IsValid || !Check(place.Edit(input.ToDetails(), await ledger.UseAheadAsync(id, time.Today, stop))))
            return View(input);
        // Other kinds alone would leave the place itself unchanged, and its version with it.
        db.Entry(place).Property(p => p.Version).IsModified = true;
        try
        {
            return await SaveAsync(stop) ? RedirectToAction(nameof(Index)) : View(input);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync("Edit", input, stored, id, db.CampusPlaces);
        }
    }

    /// <summary>Takes it out of the forms.</summary>
    [HttpPost("/places/{id:int}/retire"), RequirePermission(Permissions.PlacesManage)]
    public Task<IActionResult> Retire(int id, CancellationToken stop) => ChangeAsync(id, p => p.Retire(), stop);

    /// <summary>Offers it again.</summary>
    [HttpPost("/places/{id:int}/restore"), RequirePermission(Permissions.PlacesManage)]
    public Task<IActionResult> Restore(int id, CancellationToken stop) => ChangeAsync(id, p => p.Restore(), stop);

    private async Task<IActionResult> ChangeAsync(int id, Func<CampusPlace, Result> verb, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } place)
            return NotFound();
        if (verb(place).Error is { } error)
            Refuse(error);
        else
            await SaveAsync(stop);
        return RedirectToAction(nameof(Index));
    }

    private async Task<CampusPlace?> LoadAsync(int id, CancellationToken stop)
    {
        var place = await db.CampusPlaces.Include(p => p.Kinds).SingleOrDefaultAsync(p => p.Id == id, stop);
        ViewData["Retired"] = place?.IsRetired;
        return place;
    }

    private async Task<bool> SaveAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            Say("Saved.");
            return true;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("IX_CampusPlaces_Name"))
        {
            return Check(PlaceErrors.NameTaken);
        }
    }
}
