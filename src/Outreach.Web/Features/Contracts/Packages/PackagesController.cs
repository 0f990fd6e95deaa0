using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts.Packages;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Contracts.Packages;

[RequirePermission(Permissions.ContractsRead)]
public sealed class PackagesController(OutreachDbContext db, PackageQueries queries, PackageCommands commands) : PortalController
{
    [HttpGet("/offers")]
    public async Task<IActionResult> Index(bool retired, CancellationToken cancellationToken) => View(await queries.ListAsync(retired, cancellationToken));

    /// <summary>The empty form.</summary>
    [HttpGet("/offers/new"), RequirePermission(Permissions.OffersManage)]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new PackageInput(), cancellationToken);

    /// <summary>Makes a package, or gives the form another row or one less.</summary>
    /// <param name="rows"><c>add</c>, or the number of the row to take out, from 0; null saves.</param>
    [HttpPost("/offers/new"), RequirePermission(Permissions.OffersManage)]
    public async Task<IActionResult> New(PackageInput input, string? rows, CancellationToken cancellationToken)
    {
        if (ChangesRows(input, rows) || !ModelState.IsValid || !AddErrors(await commands.MakeAsync(input, cancellationToken)))
            return await FormAsync(input, cancellationToken);
        FlashSuccess("“{0}” is on offer.", input.Name!);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("/offers/{id:int}/edit"), RequirePermission(Permissions.OffersManage)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync(input, cancellationToken) : NotFound();

    [HttpPost("/offers/{id:int}/edit"), RequirePermission(Permissions.OffersManage)]
    public async Task<IActionResult> Edit(int id, PackageInput input, string? rows, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return NotFound();
        if (ChangesRows(input, rows) || !ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Index));
            },
            () => FormAsync(input, cancellationToken),
            async () =>
            {
                var stored = await FindAsync(id, cancellationToken);
                var choices = await PrepareAsync(input, cancellationToken);
                queries.PutInWords(input.Lines, choices);
                if (stored is not null)
                    queries.PutInWords(stored.Lines, choices);
                var answer = await ConflictAsync<OfferPackage, PackageInput>("Edit", input, stored, id);
                input.WithSpareRows();
                return answer;
            });
    }

    [HttpPost("/offers/{id:int}/retire"), RequirePermission(Permissions.OffersManage)]
    public async Task<IActionResult> Retire(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RetireAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    [HttpPost("/offers/{id:int}/restore"), RequirePermission(Permissions.OffersManage)]
    public async Task<IActionResult> Restore(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RestoreAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Saved.");

    // The buttons that add or take out a row work without JavaScript: the form comes back, nothing is saved.
    private bool ChangesRows(PackageInput input, string? rows)
    {
        if (rows is null)
            return false;
        if (rows == "add")
        {
            // What cannot be read stays as it was typed; it is told when the form is saved.
            foreach (var entry in ModelState.Values)
                entry.Errors.Clear();
            if (input.Lines.Count < OfferPackage.MostLines)
                input.Lines.Add(new PackageLineInput());
            return true;
        }

        // The values of the rows below move up.
        ModelState.Clear();
        if (int.TryParse(rows, out var number) && number >= 0 && number < input.Lines.Count)
            input.Lines.RemoveAt(number);
        return true;
    }

    private async Task<PackageInput?> FindAsync(int id, CancellationToken cancellationToken)
    {
        var found = await db.OfferPackages.AsNoTracking().Include(t => t.Lines).SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        ViewData["Retired"] = found?.IsRetired;
        return found is null ? null : PackageInput.Of(found);
    }

    private async Task<PackageChoices> PrepareAsync(PackageInput input, CancellationToken cancellationToken)
    {
        var choices = await queries.ChoicesAsync(input.Lines, cancellationToken);
        ViewData[PackageChoices.Key] = choices;
        return choices;
    }

    private async Task<IActionResult> FormAsync(PackageInput input, CancellationToken cancellationToken)
    {
        await PrepareAsync(input, cancellationToken);
        return View("Edit", input.WithSpareRows());
    }
}
