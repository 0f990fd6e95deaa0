using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Places;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Contracts.Places;

[RequirePermission(Permissions.ContractsRead)]
public sealed class PlacesController(OutreachDbContext db, PlaceQueries queries, PlaceCommands commands) : PortalController
{
    [HttpGet("/places")]
    public async Task<IActionResult> Index(PlaceFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/places/export")]
    public async Task<IActionResult> Export(PlaceFilter filter, CancellationToken cancellationToken)
    {
        var model = await queries.ListAsync(filter, cancellationToken, whole: true);
        return Sheet("Campus places", ["Place", "Takes", "Slots a day", "Today", "Rule", "How to find it"], model.List.Rows.Select(r => (IReadOnlyList<object?>)
            [r.Name, string.Join(T[", "], r.Kinds.Select(k => T.Text(k))), r.Capacity, r.HeldToday, r.Rule, r.Location]));
    }

    /// <summary>The empty form.</summary>
    [HttpGet("/places/new"), RequirePermission(Permissions.PlacesManage)]
    public IActionResult New() => View("Edit", new PlaceInput());

    [HttpPost("/places/new"), RequirePermission(Permissions.PlacesManage)]
    public async Task<IActionResult> New(PlaceInput input, CancellationToken cancellationToken) => !ModelState.IsValid
        ? View("Edit", input)
        : await AnswerAsync(await commands.AddAsync(input, cancellationToken), () => Saved(), () => Task.FromResult<IActionResult>(View("Edit", input)));

    [HttpGet("/places/{id:int}/edit"), RequirePermission(Permissions.PlacesManage)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? View(input) : NotFound();

    /// <summary>Changes a place; never takes a slot away that somebody holds.</summary>
    [HttpPost("/places/{id:int}/edit"), RequirePermission(Permissions.PlacesManage)]
    public async Task<IActionResult> Edit(int id, PlaceInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken), () => Saved(id), () => Task.FromResult<IActionResult>(View(input)),
            async () => await ConflictAsync<CampusPlace, PlaceInput>("Edit", input, await FindAsync(id, cancellationToken), id));
    }

    [HttpPost("/places/{id:int}/retire"), RequirePermission(Permissions.PlacesManage)]
    public async Task<IActionResult> Retire(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RetireAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    [HttpPost("/places/{id:int}/restore"), RequirePermission(Permissions.PlacesManage)]
    public async Task<IActionResult> Restore(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RestoreAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    private async Task<PlaceInput?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var place = await db.CampusPlaces.AsNoTracking().Include(p => p.Kinds).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        ViewData["Retired"] = place?.IsRetired;
        return place is null ? null : PlaceInput.Of(place);
    }

    private RedirectToActionResult Saved(int? id = null)
    {
        if (id is { } place)
            FlashSaved(NamedRecord.Place, place);
        else
            FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }
}
