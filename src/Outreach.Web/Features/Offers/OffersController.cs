using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Offers;

/// <summary>Benefit packages that drafts of contracts are filled from.</summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class OffersController(OutreachDbContext db, OfferQueries queries, OfferCommands commands) : PortalController
{
    /// <summary>The list.</summary>
    [HttpGet("/offers")]
    public async Task<IActionResult> Index(bool retired, CancellationToken stop) => View(await queries.ListAsync(retired, stop));

    /// <summary>The empty form.</summary>
    [HttpGet("/offers/new"), RequirePermission(Permissions.OffersManage)]
    public Task<IActionResult> New(CancellationToken stop) => FormAsync(new OfferInput(), stop);

    /// <summary>Makes a package, or gives the form another row or one less.</summary>
    /// <param name="input">The form.</param>
    /// <param name="rows"><c>add</c>, or the number of the row to take out, from 0; null saves.</param>
    /// <param name="stop">Stops it.</param>
    [HttpPost("/offers/new"), RequirePermission(Permissions.OffersManage)]
    public async Task<IActionResult> New(OfferInput input, string? rows, CancellationToken stop)
    {
        if (ChangesRows(input, rows) || !ModelState.IsValid || !Check(await commands.MakeAsync(input, stop)))
            return await FormAsync(input, stop);
        Say("“{0}” is on offer.", input.Name!);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The form of a package.</summary>
    [HttpGet("/offers/{id:int}/edit"), RequirePermission(Permissions.OffersManage)]
    public async Task<IActionResult> Edit(int id, CancellationToken stop) =>
        await LoadAsync(id, stop) is { } found ? await FormAsync(OfferInput.Of(found), stop) : NotFound();

    /// <summary>Changes a package, or gives the form another row or one less.</summary>
    [HttpPost("/offers/{id:int}/edit"), RequirePermission(Permissions.OffersManage)]
    public async Task<IActionResult> Edit(int id, OfferInput input, string? rows, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } found)
            return NotFound();
        var stored = OfferInput.Of(found);
        try
        {
            if (ChangesRows(input, rows) || !ModelState.IsValid || !Check(await commands.EditAsync(found, input, stop)))
                return await FormAsync(input, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            var choices = await PrepareAsync(input, stop);
            queries.PutInWords(input, choices);
            queries.PutInWords(stored, choices);
            var answer = await ConflictAsync("Edit", input, stored, id, db.OfferTemplates);
            input.WithSpareRows();
            return answer;
        }

        Say("Saved.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Takes it out of the forms.</summary>
    [HttpPost("/offers/{id:int}/retire"), RequirePermission(Permissions.OffersManage)]
    public Task<IActionResult> Retire(int id, CancellationToken stop) => ChangeAsync(id, t => t.Retire(), stop);

    /// <summary>Offers it again.</summary>
    [HttpPost("/offers/{id:int}/restore"), RequirePermission(Permissions.OffersManage)]
    public Task<IActionResult> Restore(int id, CancellationToken stop) => ChangeAsync(id, t => t.Restore(), stop);

    private async Task<IActionResult> ChangeAsync(int id, Func<OfferTemplate, Result> verb, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } found)
            return NotFound();
        if (verb(found).Error is { } error)
        {
            Refuse(error);
        }
        else
        {
            await db.SaveChangesAsync(stop);
            Say("Saved.");
        }

        return RedirectToAction(nameof(Index));
    }

    // The buttons that add or take out a row work without JavaScript: the form comes back, nothing is saved.
    private bool ChangesRows(OfferInput input, string? rows)
    {
        if (rows is null)
            return false;
        if (rows == "add")
        {
            // What cannot be read stays as it was typed; it is told when the form is saved.
            foreach (var entry in ModelState.Values)
                entry.Errors.Clear();
            if (input.Lines.Count < OfferTemplate.MostLines)
                input.Lines.Add(new OfferLineInput());
            return true;
        }

        // The values of the rows below move up.
        ModelState.Clear();
        if (int.TryParse(rows, out var number) && number >= 0 && number < input.Lines.Count)
            input.Lines.RemoveAt(number);
        return true;
    }

    private async Task<OfferTemplate?> LoadAsync(int id, CancellationToken stop)
    {
        var found = await db.OfferTemplates.Include(t => t.Lines).SingleOrDefaultAsync(t => t.Id == id, stop);
        ViewData["Retired"] = found?.IsRetired;
        return found;
    }

    private async Task<OfferChoices> PrepareAsync(OfferInput input, CancellationToken stop)
    {
        var choices = await queries.ChoicesAsync(input, stop);
        ViewData[OfferChoices.Key] = choices;
        return choices;
    }

    private async Task<IActionResult> FormAsync(OfferInput input, CancellationToken stop)
    {
        await PrepareAsync(input, stop);
        return View("Edit", input.WithSpareRows());
    }
}
