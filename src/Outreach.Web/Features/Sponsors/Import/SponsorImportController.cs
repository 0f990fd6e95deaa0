using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Sponsors.Import;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Import;

[RequirePermission(Permissions.SponsorsImport)]
public sealed class SponsorImportController(ImportFiles files, ImportPlanner planner, ImportRuns runs, DepartmentTime time) : PortalController
{
    [HttpGet("/sponsors/import")]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => FormAsync(new ImportUpload(), cancellationToken);

    /// <summary>An empty table with every heading.</summary>
    [HttpGet("/sponsors/import/template")]
    public IActionResult Template() => File(TableFile.Template(T, time.Today), TableFile.XlsxType, T["Merchants template"].Value + ".xlsx");

    [HttpPost("/sponsors/import")]
    public async Task<IActionResult> Index(ImportUpload input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        var file = await files.AddAsync(input.File!, cancellationToken);
        return AddErrors(file) ? RedirectToAction(nameof(Map), new { fileId = file.Value }) : await FormAsync(input, cancellationToken);
    }

    [HttpGet("/sponsors/import/{fileId:int}")]
    public async Task<IActionResult> Map(int fileId, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, cancellationToken) is not { } file)
            return NotFound();
        if (await IsSettledAsync(fileId, cancellationToken))
            return RedirectToAction(nameof(Result), new { fileId });
        return View(MapModel.Of(file, KeysOf(Request.Query["map"]) ?? [.. SponsorColumns.Guess(file.Sheet.Headers).Select(f => f?.Key)], null));
    }

    [HttpGet("/sponsors/import/{fileId:int}/preview")]
    public async Task<IActionResult> Preview(int fileId, ImportRowAction? fate, int page, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, cancellationToken) is not { } file)
            return NotFound();
        if (await IsSettledAsync(fileId, cancellationToken))
            return RedirectToAction(nameof(Result), new { fileId });
        if (KeysOf(Request.Query["map"]) is not { } keys)
            return RedirectToAction(nameof(Map), new { fileId });
        return ColumnMap.Parse(keys, file.Sheet.Headers.Length, out var error) is { } map
            ? View(await runs.PreviewAsync(file, map, fate, page, cancellationToken))
            : View("Map", MapModel.Of(file, keys, T[error]));
    }

    [HttpPost("/sponsors/import/{fileId:int}/confirm")]
    public async Task<IActionResult> Confirm(int fileId, ImportConfirmation input, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, cancellationToken) is not { } file)
            return NotFound();
        var keys = KeysOf(input.Map) ?? [];
        if (ColumnMap.Parse(keys, file.Sheet.Headers.Length, out var error) is not { } map)
            return View("Map", MapModel.Of(file, keys, T[error]));
        await runs.ConfirmAsync(file, map, input, Me.Id, cancellationToken);
        return RedirectToAction(nameof(Result), new { fileId });
    }

    [HttpGet("/sponsors/import/{fileId:int}/result")]
    public async Task<IActionResult> Result(int fileId, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(fileId, Me.Id, cancellationToken) is not { } model)
            return NotFound();
        if (model.State == ImportState.Outdated && !Request.Headers.ContainsKey("HX-Request"))
        {
            TempData["StatusMessage"] = T["Nothing was imported: merchants changed since you looked at the preview. Here is how the rows would fare now; look it over and confirm again."].Value;
            TempData["StatusTone"] = "warning";
            return RedirectToAction(nameof(Preview), new { fileId, map = model.Run.Columns });
        }

        Response.Headers.CacheControl = "no-store";
        return View(model);
    }

    /// <summary>The refused rows with their reasons, to mend and upload again.</summary>
    [HttpGet("/sponsors/import/{fileId:int}/refused")]
    public async Task<IActionResult> Refused(int fileId, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, cancellationToken) is not { } file
            || ColumnMap.Parse(KeysOf(Request.Query["map"]) ?? [], file.Sheet.Headers.Length, out _) is not { } map)
            return NotFound();
        var plan = await planner.PlanAsync(file.Sheet, map, cancellationToken);
        return File(TableFile.Refused(file.Sheet, plan, T), TableFile.XlsxType, T["Refused rows"].Value + ".xlsx");
    }

    private async Task<IActionResult> FormAsync(ImportUpload input, CancellationToken cancellationToken)
    {
        ViewData[PastImport.Key] = await runs.LatestAsync(Me.Id, cancellationToken);
        return View(nameof(Index), input);
    }

    private async Task<bool> IsSettledAsync(int fileId, CancellationToken cancellationToken) =>
        await runs.FindAsync(fileId, Me.Id, cancellationToken) is { State: ImportState.Waiting or ImportState.Running or ImportState.Done };

    /// <summary>One key for each column, from fields of the same name or from one with commas.</summary>
    private static List<string?>? KeysOf(Microsoft.Extensions.Primitives.StringValues values) =>
        values.Count == 0 ? null : [.. values.SelectMany(v => (v ?? "").Split(',')).Take(1000)];
}
