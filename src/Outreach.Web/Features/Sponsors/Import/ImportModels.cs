using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Sponsors.Import;
using Outreach.Domain.Text;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors.Import;

public sealed class ImportUpload
{
    [Required(ErrorMessage = "Choose a file."), Display(Name = "Table (.xlsx, .xls or .csv)")]
    public IFormFile? File { get; set; }
}

public sealed class ImportConfirmation
{
    public string? Map { get; set; }

    /// <summary>Whether duplicates fill gaps.</summary>
    public bool FillGaps { get; set; }

    public string? Fingerprint { get; set; }
}

/// <summary>A column of the sheet on the mapping page.</summary>
/// <param name="Examples">Its first values.</param>
/// <param name="Field">The field's key, or null.</param>
/// <param name="IsReason">Whether it holds the reasons of an earlier import.</param>
public sealed record MapColumn(string Header, IReadOnlyList<string> Examples, string? Field, bool IsReason);

public sealed record MapModel(int FileId, string FileName, int Rows, IReadOnlyList<MapColumn> Columns, string? Error)
{
    public IReadOnlyList<string> LeftOut => [.. Columns.Where(c => c.Field is null && !c.IsReason && c.Header.Trim().Length > 0).Select(c => c.Header)];

    public static MapModel Of(ImportFile file, IReadOnlyList<string?> fields, string? error)
    {
        var columns = file.Sheet.Headers.Select((header, i) => new MapColumn(
            header,
            [.. file.Sheet.Rows.Select(r => i < r.Cells.Length ? r.Cells[i].Trim() : "").Where(v => v.Length > 0).Distinct().Take(3)],
            i < fields.Count && !string.IsNullOrEmpty(fields[i]) ? fields[i] : null,
            SponsorColumns.IsReason(header)));
        return new MapModel(file.Id, file.Name, file.Sheet.Rows.Count, [.. columns], error);
    }
}

public sealed record ImportPreviewModel(
    int FileId, string FileName, ColumnMap Map, ImportPlan Plan, ImportRowAction? Fate, Paged<PlannedRow> List, IReadOnlyList<string> LeftOut);

/// <summary>An import of earlier.</summary>
/// <param name="At">When it was confirmed, UTC.</param>
public sealed record PastImport(int FileId, string FileName, DateTimeOffset At, ImportState State, int Added)
{
    public const string Key = "PastImports";
}

public sealed record ImportResultModel(int FileId, string FileName, ImportFacts Run, ImportState State);

/// <summary>How far an import has come, and what became of its rows.</summary>
/// <param name="Columns">Its map of columns as the form sends it.</param>
public sealed record ImportFacts(string Columns, int Rows, int RowsDone, int Added, int Filled, int Skipped, int Refused);
