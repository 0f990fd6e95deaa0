using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors;

/// <summary>Merchants: list, detail, form.</summary>
[RequirePermission(Permissions.SponsorsRead)]
public sealed class SponsorsController(OutreachDbContext db, SponsorQueries queries, SponsorCommands commands, SponsorDuplicates duplicates) : PortalController
{
    /// <summary>Possible duplicates were found: the form shows them.</summary>
    public const string DuplicatesKey = "Duplicates";

    /// <summary>The list.</summary>
    [HttpGet("/sponsors")]
    public async Task<IActionResult> Index(SponsorFilter filter, CancellationToken stop) => View(await queries.ListAsync(filter, Me.Id, stop));

    /// <summary>The detail page; the address of a merged record leads to the one that took it over.</summary>
    [HttpGet("/sponsors/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken stop)
    {
        if (await queries.DetailAsync(id, Me.Id, stop) is { } model)
            return View(model);
        return await queries.SurvivorOfAsync(id, stop) is { } survivor ? RedirectToAction(nameof(Detail), new { id = survivor }) : NotFound();
    }

    /// <summary>While a form is being filled in: which records may be the same merchant.</summary>
    [HttpGet("/sponsors/duplicates")]
    public async Task<IActionResult> Duplicates(string? name, string? phone, string? contactPhone, string? code, string? creditCode, int? except, CancellationToken stop) =>
        PartialView("_Duplicates", await duplicates.FindAsync(name, phone ?? contactPhone, code ?? creditCode, except, stop));

    /// <summary>The empty form.</summary>
    [HttpGet("/sponsors/new"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> New(string? name, CancellationToken stop) => await FormAsync("New", new SponsorInput { Name = name, OwnerId = Me.Id }, null, stop);

    /// <summary>Makes a merchant.</summary>
    [HttpPost("/sponsors/new"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> New(SponsorInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await FormAsync("New", input, null, stop);
        var (sponsor, errors) = await commands.WriteAsync(null, input, stop);
        if (!CheckAll(errors) || await IsDuplicateAsync(input, null, stop))
            return await FormAsync("New", input, null, stop);
        await db.SaveChangesAsync(stop);
        Say("“{0}” is in the list. Next: log the first visit or open a deal.", sponsor!.Name);
        return RedirectToAction(nameof(Detail), new { sponsor.Id });
    }

    /// <summary>The form of a merchant.</summary>
    [HttpGet("/sponsors/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken stop) =>
        await commands.LoadAsync(id, stop) is { } found ? await FormAsync("Edit", SponsorInput.Of(found), found, stop) : NotFound();

    /// <summary>Changes a merchant.</summary>
    [HttpPost("/sponsors/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, SponsorInput input, CancellationToken stop)
    {
        if (await commands.LoadAsync(id, stop) is not { } found)
            return NotFound();
        var stored = SponsorInput.Of(found);
        db.Entry(found).Property(s => s.Version).OriginalValue = input.Version;
        // Tags are rows of their own: without this a save that changes nothing else would overwrite another unseen.
        db.Entry(found).Property(s => s.UpdatedAt).IsModified = true;
        if (!ModelState.IsValid)
            return await FormAsync("Edit", input, found, stop);
        var (_, errors) = await commands.WriteAsync(found, input, stop);
        var renamed = found.ComparableName != MerchantName.Comparable(stored.Name!) || found.CreditCode != stored.CreditCode;
        if (!CheckAll(errors) || (renamed && await IsDuplicateAsync(input, id, stop)))
            return await FormAsync("Edit", input, found, stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            await PrepareFormAsync(found, stop);
            return await ConflictAsync("Edit", input, stored, id, db.Sponsors);
        }

        Say("Saved.");
        return RedirectToAction(nameof(Detail), new { id });
    }

    private bool CheckAll(IReadOnlyList<DomainError> errors)
    {
        foreach (var error in errors)
            Check(error);
        return errors.Count == 0;
    }

    private async Task<bool> IsDuplicateAsync(SponsorInput input, int? except, CancellationToken stop)
    {
        if (input.DifferentMerchant)
            return false;
        var found = await duplicates.FindAsync(input.Name, input.ContactPhone, input.CreditCode, except, stop);
        if (found.Count == 0)
            return false;
        ViewData[DuplicatesKey] = found;
        ModelState.AddModelError(nameof(input.DifferentMerchant), T["This merchant may be in the list already. Compare, and if it is a different one, say so."]);
        return true;
    }

    private async Task PrepareFormAsync(Sponsor? stored, CancellationToken stop)
    {
        ViewData["People"] = await queries.OwnerOptionsAsync(stored?.OwnerId, stop);
        ViewData["SponsorId"] = stored?.Id;
        ViewData["Blacklisted"] = stored?.Standing == Standing.Blacklisted;
        ViewData["LicenceId"] = stored?.CreditCodeLicenceId;
    }

    private async Task<IActionResult> FormAsync(string view, SponsorInput input, Sponsor? stored, CancellationToken stop)
    {
        await PrepareFormAsync(stored, stop);
        return View(view, input);
    }
}
