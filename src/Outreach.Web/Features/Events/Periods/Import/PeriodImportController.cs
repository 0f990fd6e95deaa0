using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Periods.Import;

[RequirePermission(Permissions.EventsLead)]
public sealed class PeriodImportController(PeriodImporter importer, PeriodQueries queries) : PortalController
{
    [HttpGet("/periods/import")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => FormAsync(new PeriodUpload(), cancellationToken);

    /// <summary>What would become of a file. Stores nothing.</summary>
    [HttpPost("/periods/import")]
    public async Task<IActionResult> Index(PeriodUpload input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        var preview = await importer.ReadAsync(input, cancellationToken);
        return AddErrors(preview) ? View("Preview", preview.Value) : await FormAsync(input, cancellationToken);
    }

    /// <summary>What would become of the arrangement of a year that the portal comes with.</summary>
    [HttpGet("/periods/holidays/{year:int}")]
    public async Task<IActionResult> Holidays(int year, CancellationToken cancellationToken)
    {
        var preview = await importer.HolidaysAsync(year, cancellationToken);
        return preview.IsSuccess ? View("Preview", preview.Value) : NotFound();
    }

    [HttpPost("/periods/import/confirm")]
    public async Task<IActionResult> Confirm(PeriodConfirmation input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(new PeriodUpload(), cancellationToken);
        var outcome = await importer.ConfirmAsync(input, cancellationToken);
        if (outcome.IsConflict)
        {
            var again = await importer.AgainAsync(input, cancellationToken);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return AddErrors(again) ? View("Preview", again.Value) : await FormAsync(new PeriodUpload(), cancellationToken);
        }

        if (!AddErrors(outcome))
            return await FormAsync(new PeriodUpload { SchoolId = input.SchoolId }, cancellationToken);
        FlashSuccess("{0} periods are added, {1} changed.", outcome.Value.Added, outcome.Value.Changed);
        return RedirectToAction(nameof(PeriodsController.Index), "Periods", new { year = outcome.Value.Year });
    }

    private async Task<IActionResult> FormAsync(PeriodUpload input, CancellationToken cancellationToken)
    {
        ViewData["Schools"] = await queries.SchoolOptionsAsync(input.SchoolId, cancellationToken);
        return View(nameof(Index), input);
    }
}
