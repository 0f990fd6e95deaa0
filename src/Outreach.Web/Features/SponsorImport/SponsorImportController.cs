using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Imports;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.SponsorImport;

/// <summary>Import of sponsors: upload, columns, preview, confirmation, result.</summary>
[RequirePermission(Permissions.SponsorsImport)]
public sealed class SponsorImportController(ImportFiles files, ImportPlanner planner, ImportRuns runs, DepartmentTime time) : PortalController
{
    /// <summary>The upload form.</summary>
    [HttpGet("/sponsors/import")]
    public Task<IActionResult> Index(CancellationToken stop) => FormAsync(new ImportUpload(), stop);

    /// <summary>An empty table with every heading.</summary>
    [HttpGet("/sponsors/import/template")]
    public IActionResult Template() => File(TableFile.Template(T, time.Today), TableFile.XlsxType, T["Merchants template"].Value + ".xlsx");

    /// <summary>Takes the sheet in.</summary>
    [HttpPost("/sponsors/import")]
    public async Task<IActionResult> Index(ImportUpload input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, stop);
        var (file, error) = await files.AddAsync(input.File!, stop);
        if (file is not null)
            return RedirectToAction(nameof(Map), new { fileId = file.Id });
        ModelState.AddModelError(nameof(ImportUpload.File), error!);
        return await FormAsync(input, stop);
    }

    /// <summary>Which column holds what.</summary>
    [HttpGet("/sponsors/import/{fileId:int}")]
    public async Task<IActionResult> Map(int fileId, CancellationToken stop)
    {
        if (await files.FindAsync(fileId, Me.Id, stop) is not { } file)
            return NotFound();
        if (await IsSettledAsync(fileId, stop))
            return RedirectToAction(nameof(Result), new { fileId });
        return View(MapModel.Of(file, KeysOf(Request.Query["map"]) ?? [.. SponsorColumns.Guess(file.Sheet.Headers).Select(f => f?.Key)], null));
    }

    /// <summary>Every row's fate.</summary>
    [HttpGet("/sponsors/import/{fileId:int}/preview")]
    public async Task<IActionResult> Preview(int fileId, RowFate? fate, int page, CancellationToken stop)
    {
        if (await files.FindAsync(fileId, Me.Id, stop) is not { } file)
            return NotFound();
        if (await IsSettledAsync(fileId, stop))
            return RedirectToAction(nameof(Result), new { fileId });
        if (KeysOf(Request.Query["map"]) is not { } keys)
            return RedirectToAction(nameof(Map), new { fileId });
        return ColumnMap.Parse(keys, file.Sheet.Headers.Length, out var error) is { } map
            ? View(await runs.PreviewAsync(file, map, fate, page, stop))
            : View("Map", MapModel.Of(file, keys, T[error]));
    }

    /// <summary>Imports.</summary>
    [HttpPost("/sponsors/import/{fileId:int}/confirm")]
    public async Task<IActionResult> Confirm(int fileId, ImportConfirmation input, CancellationToken stop)
    {
        if (await files.FindAsync(fileId, Me.Id, stop) is not { } file)
            return NotFound();
        var keys = KeysOf(input.Map) ?? [];
        if (ColumnMap.Parse(keys, file.Sheet.Headers.Length, out var error) is not { } map)
            return View("Map", MapModel.Of(file, keys, T[error]));
        await runs.ConfirmAsync(file, map, input, Me.Id, stop);
        return RedirectToAction(nameof(Result), new { fileId });
    }

    /// <summary>How far the import is, then what it made.</summary>
    [HttpGet("/sponsors/import/{fileId:int}/result")]
    public async Task<IActionResult> Result(int fileId, CancellationToken stop)
    {
        if (await runs.FindAsync(fileId, Me.Id, stop) is not { } model)
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
    public async Task<IActionResult> Refused(int fileId, CancellationToken stop)
    {
        if (await files.FindAsync(fileId, Me.Id, stop) is not { } file
            || ColumnMap.Parse(KeysOf(Request.Query["map"]) ?? [], file.Sheet.Headers.Length, out _) is not { } map)
            return NotFound();
        var plan = await planner.PlanAsync(file.Sheet, map, stop);
        return File(TableFile.Refused(file.Sheet, plan, T), TableFile.XlsxType, T["Refused rows"].Value + ".xlsx");
    }

    private async Task<IActionResult> FormAsync(ImportUpload input, CancellationToken stop)
    {
        ViewData[PastImport.Key] = await runs.LatestAsync(Me.Id, stop);
        return View(nameof(Index), input);
    }

    private async Task<bool> IsSettledAsync(int fileId, CancellationToken stop) =>
        await runs.FindAsync(fileId, Me.Id, stop) is { State: ImportState.Waiting or ImportState.Running or ImportState.Done };

    /// <summary>One key for each column, from fields of the same name or from one with commas.</summary>
    private static List<string?>? KeysOf(Microsoft.Extensions.Primitives.StringValues values) =>
        values.Count == 0 ? null : [.. values.SelectMany(v => (v ?? "").Split(',')).Take(1000)];
}
