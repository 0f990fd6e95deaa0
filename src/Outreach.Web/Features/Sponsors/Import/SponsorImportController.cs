using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Sponsors.Import;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Sponsors.Import;

[RequirePermission(Permissions.SponsorsImport)]
public sealed class SponsorImportController(ImportFiles files, ImportPlanner planner, ImportRuns runs, ImportMeanings meanings, DepartmentTime time) : PortalController
{
    private const int MostQuestions = 100;

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

    /// <summary>Which worksheet, which headings, which columns.</summary>
    /// <param name="tab">Worksheets chosen, where <paramref name="head"/> names the row of each one's headings.</param>
    [HttpGet("/sponsors/import/{fileId:int}")]
    public async Task<IActionResult> Map(int fileId, string? layout, string?[]? tab, string?[]? head, CancellationToken cancellationToken)
    {
        IEnumerable<string?> parts = tab is { Length: > 0 } ? tab.Select(t => head?.FirstOrDefault(h => h?.StartsWith(t + "@", StringComparison.Ordinal) == true) ?? t) : [layout];
        var chosen = ImportLayout.Parse(parts);
        if (await files.FindAsync(fileId, Me.Id, chosen, cancellationToken) is not { } file)
            return NotFound();
        if (await runs.IsSettledAsync(fileId, Me.Id, cancellationToken))
            return RedirectToAction(nameof(Result), new { fileId });
        return View(MapModel.Of(file, ColumnMap.KeysOf(Request.Query["map"]) ?? [.. SponsorColumns.Guess(file.Sheet.Headers).Select(f => f?.Key)], null));
    }

    /// <summary>Asks once for each value that no list knows; without any, shows what becomes of the rows.</summary>
    /// <param name="all">Whether what has been said already is asked again.</param>
    [HttpGet("/sponsors/import/{fileId:int}/values")]
    public async Task<IActionResult> Values(int fileId, string? layout, bool all, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, ImportLayout.Parse([layout]), cancellationToken) is not { } file)
            return NotFound();
        if (await runs.IsSettledAsync(fileId, Me.Id, cancellationToken))
            return RedirectToAction(nameof(Result), new { fileId });
        var keys = ColumnMap.KeysOf(Request.Query["map"]) ?? [];
        if (ColumnMap.Parse(keys, file.Sheet.Headers.Length, out var error) is not { } map)
            return View("Map", MapModel.Of(file, keys, file.Error ?? T[error]));
        var unknown = (await planner.PlanAsync(file, map, cancellationToken)).Unknown(all);
        if (unknown.Count == 0)
            return RedirectToAction(nameof(Preview), new { fileId, layout = file.Layout.Text, map = map.Text });
        var questions = new List<ValueQuestion>();
        foreach (var (value, rows) in unknown.Take(MostQuestions))
            questions.Add(new ValueQuestion(value, rows, await meanings.ChoicesAsync(value.Field, cancellationToken), value.Target ?? ImportMeanings.GuessOf(value.Field, value.Text)));
        return View(new ValuesModel(file, map.Text, questions));
    }

    [HttpPost("/sponsors/import/{fileId:int}/values")]
    public async Task<IActionResult> Values(int fileId, ValuesInput input, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, ImportLayout.Parse([input.Layout]), cancellationToken) is not { } file)
            return NotFound();
        if (ColumnMap.Parse(ColumnMap.KeysOf(input.Map) ?? [], file.Sheet.Headers.Length, out _) is not { } map)
            return RedirectToAction(nameof(Map), new { fileId });
        var unknown = (await planner.PlanAsync(file, map, cancellationToken)).Unknown(all: true).ToDictionary(u => $"{u.Value.Field.Key}:{SponsorColumns.ComparableValue(u.Value.Text)}", u => u.Value);
        // Only values of this sheet are taken.
        var said = input.Asked.Zip(input.Targets).Where(a => a.First is not null && unknown.ContainsKey(a.First)).ToList();
        await meanings.RememberAsync([.. said.Select(a => unknown[a.First!])], [.. said.Select(a => a.Second)], cancellationToken);
        return RedirectToAction(nameof(Values), new { fileId, layout = file.Layout.Text, map = map.Text });
    }

    [HttpGet("/sponsors/import/{fileId:int}/preview")]
    public async Task<IActionResult> Preview(int fileId, string? layout, ImportRowAction? fate, int page, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, ImportLayout.Parse([layout]), cancellationToken) is not { } file)
            return NotFound();
        if (await runs.IsSettledAsync(fileId, Me.Id, cancellationToken))
            return RedirectToAction(nameof(Result), new { fileId });
        if (ColumnMap.KeysOf(Request.Query["map"]) is not { } keys)
            return RedirectToAction(nameof(Map), new { fileId, layout });
        return ColumnMap.Parse(keys, file.Sheet.Headers.Length, out var error) is { } map
            ? View(await runs.PreviewAsync(file, map, fate, page, cancellationToken))
            : View("Map", MapModel.Of(file, keys, file.Error ?? T[error]));
    }

    /// <summary>Keeps what is said of the duplicates shown.</summary>
    [HttpPost("/sponsors/import/{fileId:int}/decide")]
    public async Task<IActionResult> Decide(int fileId, ImportConfirmation input, ImportRowAction? fate, int page, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, ImportLayout.Parse([input.Layout]), cancellationToken) is not { } file)
            return NotFound();
        if (!await runs.IsSettledAsync(fileId, Me.Id, cancellationToken))
            await runs.DecideAsync(file, input.Verdicts, cancellationToken);
        return RedirectToAction(nameof(Preview), new { fileId, layout = file.Layout.Text, map = input.Map, fate, page = page > 1 ? page : (int?)null });
    }

    [HttpPost("/sponsors/import/{fileId:int}/confirm")]
    public async Task<IActionResult> Confirm(int fileId, ImportConfirmation input, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(fileId, Me.Id, ImportLayout.Parse([input.Layout]), cancellationToken) is not { } file)
            return NotFound();
        var keys = ColumnMap.KeysOf(input.Map) ?? [];
        if (ColumnMap.Parse(keys, file.Sheet.Headers.Length, out var error) is not { } map)
            return View("Map", MapModel.Of(file, keys, file.Error ?? T[error]));
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
            return RedirectToAction(nameof(Preview), new { fileId, layout = model.Run.Layout, map = model.Run.Columns });
        }

        Response.Headers.CacheControl = "no-store";
        return View(model);
    }

    private async Task<IActionResult> FormAsync(ImportUpload input, CancellationToken cancellationToken)
    {
        ViewData[PastImport.Key] = await runs.LatestAsync(Me.Id, cancellationToken);
        return View(nameof(Index), input);
    }
}
