using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools;

namespace Outreach.Web.Features.Schools.Import;

public sealed class SchoolUpload
{
    [Required(ErrorMessage = "Choose a file."), Display(Name = "Sheet of schools")]
    public IFormFile? File { get; set; }
}

public sealed class SchoolConfirmation
{
    /// <summary>The rows that were shown, in our own form.</summary>
    [Required, StringLength(1_000_000)]
    public string? Content { get; set; }
}

/// <summary>What a row of a sheet says of a school, as text.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
public sealed record SchoolSheetLine(
    int Number, string? Name, string? ShortName, string? Kind, string? City, string? Distance, string? Students, string? Contact, string? Position, string? Phone, string? WeChat, string? Strengths,
    string? Wants, string? Notes);

public enum SchoolRowAction
{
    /// <summary>新增</summary>
    [Display(Name = "Is added")] Added,

    /// <summary>补全</summary>
    [Display(Name = "Fills gaps")] Filled,

    /// <summary>不导入</summary>
    [Display(Name = "Is not imported")] Refused,
}

/// <param name="Known">The school that is there already; null for a new one.</param>
/// <param name="Problem">Why it is refused, in its reader's language; null when it is not.</param>
public sealed record SchoolImportRow(SchoolSheetLine Line, SchoolRowAction Action, string? Known, string? Problem, SchoolDetails? Details, SchoolContactDetails? Contact);

/// <param name="Content">The rows in our own form, to be sent back.</param>
public sealed record SchoolImportPreview(IReadOnlyList<SchoolImportRow> Rows, string Content)
{
    public int Count(SchoolRowAction action) => Rows.Count(r => r.Action == action);
}

public sealed record SchoolImportOutcome(int Added, int Filled, int Refused);
