using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Sponsors.Import;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Spreadsheets;

namespace Outreach.Web.Features.Sponsors.Import;

public sealed class ImportUpload
{
    [Required(ErrorMessage = "Choose a file."), Display(Name = "Table (.xlsx, .xls or .csv)")]
    public IFormFile? File { get; set; }
}

public sealed class ImportConfirmation
{
    public string? Layout { get; set; }

    public string? Map { get; set; }

    /// <summary>What was chosen for duplicates shown, by the row's key; empty for nothing.</summary>
    public Dictionary<string, ImportVerdict?> Verdicts { get; set; } = [];

    /// <summary>Whether the duplicates of which nothing was said fill gaps.</summary>
    public bool FillGaps { get; set; }

    public string? Fingerprint { get; set; }
}

/// <summary>A column of the sheet on the mapping page.</summary>
/// <param name="Examples">Its first values.</param>
/// <param name="Field">The field's key, or null.</param>
/// <param name="IsReason">Whether it holds the reasons of an earlier import.</param>
public sealed record MapColumn(string Header, IReadOnlyList<string> Examples, string? Field, bool IsReason);

public sealed record MapModel(ImportFile File, IReadOnlyList<MapColumn> Columns, string? Error)
{
    public IReadOnlyList<string> LeftOut => [.. Columns.Where(c => c.Field is null && !c.IsReason && c.Header.Trim().Length > 0 && !TableFinder.IsRunningNumber(c.Header)).Select(c => c.Header)];

    public static MapModel Of(ImportFile file, IReadOnlyList<string?> fields, string? error)
    {
        var columns = file.Sheet.Headers.Select((header, i) => new MapColumn(
            header,
            [.. file.Sheet.Rows.Select(r => i < r.Cells.Length ? r.Cells[i].Trim() : "").Where(v => v.Length > 0).Distinct().Take(3)],
            i < fields.Count && !string.IsNullOrEmpty(fields[i]) ? fields[i] : null,
            SponsorColumns.IsReason(header)));
        return new MapModel(file, [.. columns], error ?? file.Error);
    }
}

/// <summary>Values of a sheet that no list knows, to be said once.</summary>
public sealed record ValuesModel(ImportFile File, string Map, IReadOnlyList<ValueQuestion> Questions);

/// <param name="Rows">How many rows have it.</param>
/// <param name="Guess">The choice's value that is proposed; empty to keep it in the remark.</param>
public sealed record ValueQuestion(UnknownValue Value, int Rows, IReadOnlyList<SelectListItem> Choices, string Guess);

public sealed class ValuesInput
{
    public string? Layout { get; set; }

    public string? Map { get; set; }

    /// <summary>Field and value of each question, as the page showed them.</summary>
    public List<string?> Asked { get; set; } = [];

    public List<string?> Targets { get; set; } = [];
}

public sealed record ImportPreviewModel(
    ImportFile File, ColumnMap Map, ImportPlan Plan, ImportRowAction? Fate, Paged<PlannedRow> List, IReadOnlyList<string> LeftOut)
{
    /// <summary>What every address of this preview carries.</summary>
    public object Route(ImportRowAction? fate = null, int? page = null) => new { fileId = File.Id, layout = File.Layout.Text, map = Map.Text, fate, page };
}

/// <summary>An import of earlier.</summary>
/// <param name="At">When it was confirmed, UTC.</param>
public sealed record PastImport(int FileId, string FileName, DateTimeOffset At, ImportState State, int Added)
{
    public const string Key = "PastImports";
}

public sealed record ImportResultModel(int FileId, string FileName, ImportFacts Run, ImportState State);

/// <summary>How far an import has come, and what became of its rows.</summary>
/// <param name="Layout">Its worksheets and headings as the form sends them.</param>
/// <param name="Columns">Its map of columns likewise.</param>
public sealed record ImportFacts(string Layout, string Columns, int Rows, int RowsDone, int Added, int Filled, int Skipped, int Refused);
