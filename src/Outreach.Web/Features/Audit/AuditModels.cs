using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Audit;

/// <summary>Records whose trail is wanted: a kind (the entity's class name) and keys.</summary>
/// <param name="RecordType">Class name, such as <c>nameof(Event)</c>.</param>
/// <param name="Ids">Keys; an empty list is nothing.</param>
public sealed record AuditSubject(string RecordType, params IReadOnlyCollection<int> Ids);

/// <summary>The filters of the page, as they stand in its address.</summary>
public sealed class AuditFilter
{
    /// <summary>Only this kind of record: the entity's class name.</summary>
    [StringLength(60), Display(Name = "Kind of record")]
    public string? Type { get; set; }

    /// <summary>Only the record with this key.</summary>
    [StringLength(80), Display(Name = "Number")]
    public string? Key { get; set; }

    /// <summary>Only what this person did.</summary>
    [Display(Name = "Person")]
    public int? Person { get; set; }

    /// <summary>Only this day.</summary>
    [Display(Name = "Day")]
    public DateOnly? Day { get; set; }

    /// <summary>Only entries before this one: the last of the page before.</summary>
    public long? Before { get; set; }
}

/// <summary>A field that changed, in words.</summary>
public sealed record AuditField(string Label, string From, string To);

/// <summary>A line of the trail, in words.</summary>
/// <param name="Id">Key of the line.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Who, or the portal itself.</param>
/// <param name="Action">What was done.</param>
/// <param name="Record">Kind of record, in words.</param>
/// <param name="Name">What the record is called, or its key when it has no name.</param>
/// <param name="Url">The record's page, if it has one.</param>
/// <param name="Fields">What changed.</param>
public sealed record AuditLine(
    long Id, DateTimeOffset At, string Who, AuditAction Action, string Record, string Name, string? Url, IReadOnlyList<AuditField> Fields);

/// <summary>The page.</summary>
/// <param name="Filter">Its filters.</param>
/// <param name="Lines">Newest first.</param>
/// <param name="Older">The last line shown when there are older ones.</param>
/// <param name="Types">Kinds of record to choose from: class names.</param>
/// <param name="People">People to choose from.</param>
public sealed record AuditPageModel(
    AuditFilter Filter, IReadOnlyList<AuditLine> Lines, long? Older, IReadOnlyList<string> Types, IReadOnlyList<(int Id, string Name)> People);
