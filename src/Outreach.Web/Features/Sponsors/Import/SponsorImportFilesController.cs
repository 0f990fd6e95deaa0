using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Sponsors.Import;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Sponsors.Import;

/// <summary>The rows of a sheet that did not come in, given back as a file.</summary>
[RequirePermission(Permissions.SponsorsImport)]
public sealed class SponsorImportFilesController(ImportFiles files, ImportPlanner planner, ImportRuns runs) : PortalController
{
    /// <summary>The refused rows with their reasons, to mend and upload again.</summary>
    [HttpGet("/sponsors/import/{fileId:int}/refused")]
    public Task<IActionResult> Refused(int fileId, string? layout, CancellationToken cancellationToken) =>
        FileAsync(fileId, layout, TableFile.Refused, "Refused rows", cancellationToken);

    /// <summary>The rows skipped as duplicates, with what each repeats.</summary>
    [HttpGet("/sponsors/import/{fileId:int}/duplicates")]
    public Task<IActionResult> Duplicates(int fileId, string? layout, CancellationToken cancellationToken) =>
        FileAsync(fileId, layout, TableFile.Duplicates, "Duplicate rows", cancellationToken);

    private async Task<IActionResult> FileAsync(
        int fileId, string? layout, Func<Sheet, ImportPlan, IStringLocalizer, byte[]> write, string name, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, ImportLayout.Parse([layout]), cancellationToken) is not { } file
            || ColumnMap.Parse(ColumnMap.KeysOf(Request.Query["map"]) ?? [], file.Sheet.Headers.Length, out _) is not { } map)
            return NotFound();
        var plan = await planner.PlanAsync(file, map, cancellationToken);
        // Once it is done, whatever came in is stored already; only what was said to be skipped was.
        if (await runs.IsSettledAsync(fileId, Me.Id, cancellationToken))
            plan = plan with { Rows = [.. plan.Rows.Where(r => r.Fate != ImportRowAction.Duplicate || r.Verdict is not null)] };
        return File(write(file.Sheet, plan, T), TableFile.XlsxType, T[name].Value + ".xlsx");
    }
}
