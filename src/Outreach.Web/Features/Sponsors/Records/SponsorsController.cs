using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Sponsors.Records;

[RequirePermission(Permissions.SponsorsRead)]
public sealed class SponsorsController(OutreachDbContext db, SponsorQueries queries, SponsorCommands commands, SponsorDuplicates duplicates) : PortalController
{
    public const string DuplicatesKey = "Duplicates";

    [HttpGet("/sponsors")]
    public async Task<IActionResult> Index(SponsorFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, Me.Id, cancellationToken));

    /// <summary>The detail page; the address of a merged record leads to the one that took it over.</summary>
    [HttpGet("/sponsors/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken)
    {
        if (await queries.DetailAsync(id, Me.Id, cancellationToken) is { } model)
            return View(model);
        return await queries.SurvivorOfAsync(id, cancellationToken) is { } survivor ? RedirectToAction(nameof(Detail), new { id = survivor }) : NotFound();
    }

    [HttpGet("/sponsors/duplicates")]
    public async Task<IActionResult> Duplicates(string? name, string? phone, string? contactPhone, string? code, string? creditCode, int? except, CancellationToken cancellationToken) =>
        PartialView("_Duplicates", await duplicates.FindAsync(name, phone ?? contactPhone, code ?? creditCode, except, cancellationToken));

    /// <summary>The empty form, with what is known of the merchant already.</summary>
    [HttpGet("/sponsors/new"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> New(string? name, Industry? industry, CancellationToken cancellationToken)
    {
        // An industry that there is not is no reason to refuse the form.
        ModelState.Clear();
        return await FormAsync("New", new SponsorInput { Name = name, Industry = industry, OwnerId = Me.Id }, null, cancellationToken);
    }

    [HttpPost("/sponsors/new"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> New(SponsorInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync("New", input, null, cancellationToken);
        var created = await commands.CreateAsync(input, cancellationToken);
        if (!AddErrors(created))
            return await FormAsync("New", input, null, cancellationToken);
        FlashSuccess("“{0}” is in the list. Next: log the first visit or open a deal.", created.Value.Name);
        return RedirectToAction(nameof(Detail), new { created.Value.Id });
    }

    [HttpGet("/sponsors/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } input ? await FormAsync("Edit", input, id, cancellationToken) : NotFound();

    [HttpPost("/sponsors/{id:int}/edit"), RequirePermission(Permissions.SponsorsWrite)]
    public async Task<IActionResult> Edit(int id, SponsorInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync("Edit", input, id, cancellationToken);
        return await AnswerAsync(
            await commands.EditAsync(id, input, cancellationToken),
            () =>
            {
                FlashSaved(NamedRecord.Sponsor, id);
                return RedirectToAction(nameof(Detail), new { id });
            },
            () => FormAsync("Edit", input, id, cancellationToken),
            async () =>
            {
                await FormAsync("Edit", input, id, cancellationToken);
                return await ConflictAsync<Sponsor, SponsorInput>("Edit", input, await FindAsync(id, cancellationToken), id);
            });
    }

    private async Task<SponsorInput?> FindAsync(int id, CancellationToken cancellationToken) =>
        await db.Sponsors.AsNoTracking().Include(s => s.Tags).SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } sponsor ? SponsorInput.Of(sponsor) : null;

    private async Task<IActionResult> FormAsync(string view, SponsorInput input, int? id, CancellationToken cancellationToken)
    {
        var stored = id is null ? null : await db.Sponsors.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.OwnerId, s.Standing, s.CreditCodeLicenceId }).SingleOrDefaultAsync(cancellationToken);
        if (id is not null && stored is null)
            return NotFound();
        ViewData["People"] = await queries.OwnerOptionsAsync(stored?.OwnerId, cancellationToken);
        ViewData["SponsorId"] = id;
        ViewData["Blacklisted"] = stored?.Standing == Standing.Blacklisted;
        ViewData["LicenceId"] = stored?.CreditCodeLicenceId;
        if (ModelState.TryGetValue(nameof(input.DifferentMerchant), out var doubt) && doubt.Errors.Count > 0)
            ViewData[DuplicatesKey] = await duplicates.FindAsync(input.Name, input.ContactPhone, input.CreditCode, id, cancellationToken);
        return View(view, input);
    }
}
