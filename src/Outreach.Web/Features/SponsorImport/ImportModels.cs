using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Imports;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.SponsorImport;

/// <summary>The upload.</summary>
public sealed class ImportUpload
{
    /// <summary>The sheet.</summary>
    [Required(ErrorMessage = "Choose a file."), Display(Name = "Table (.xlsx or .csv)")]
    public IFormFile? File { get; set; }
}

/// <summary>The confirmation.</summary>
public sealed class ImportConfirmation
{
    /// <summary>Field of each column, between commas.</summary>
    public string? Map { get; set; }

    /// <summary>Whether duplicates fill gaps.</summary>
    public bool FillGaps { get; set; }

    /// <summary>The fates that were shown.</summary>
    public string? Fingerprint { get; set; }
}

/// <summary>A column of the sheet on the mapping page.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Examples">Its first values.</param>
/// <param name="Field">The field's key, or null.</param>
/// <param name="IsReason">Whether it holds the reasons of an earlier import.</param>
public sealed record MapColumn(string Header, IReadOnlyList<string> Examples, string? Field, bool IsReason);

/// <summary>The mapping page.</summary>
public sealed record MapModel(int FileId, string FileName, int Rows, IReadOnlyList<MapColumn> Columns, string? Error)
{
    /// <summary>Headings of the columns that nothing is taken from.</summary>
    public IReadOnlyList<string> LeftOut => [.. Columns.Where(c => c.Field is null && !c.IsReason && c.Header.Trim().Length > 0).Select(c => c.Header)];

    /// <summary>The page of a file.</summary>
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

/// <summary>The preview.</summary>
public sealed record PreviewModel(
    int FileId, string FileName, ColumnMap Map, ImportPlan Plan, RowFate? Fate, Paged<PlannedRow> List, IReadOnlyList<string> LeftOut);

/// <summary>An import of earlier.</summary>
/// <param name="FileId">The sheet's key.</param>
/// <param name="FileName">The sheet's name.</param>
/// <param name="At">When it was confirmed, UTC.</param>
/// <param name="State">How it went.</param>
/// <param name="Added">New sponsors.</param>
public sealed record PastImport(int FileId, string FileName, DateTimeOffset At, ImportState State, int Added)
{
    /// <summary>Key in the view data.</summary>
    public const string Key = "PastImports";
}

/// <summary>How an import fares.</summary>
public sealed record ResultModel(int FileId, string FileName, ImportRun Run, ImportState State);
