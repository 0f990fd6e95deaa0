using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Administration.Audit;

/// <summary>Records whose trail is wanted: a kind (the entity's class name) and keys.</summary>
/// <param name="RecordType">Class name, such as <c>nameof(Event)</c>.</param>
/// <param name="Ids">Keys; an empty list is nothing.</param>
public sealed record AuditSubject(string RecordType, params IReadOnlyCollection<int> Ids);

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

    /// <summary>Only this day: an older address.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>From this day on.</summary>
    [Display(Name = "Since day")]
    public DateOnly? From { get; set; }

    /// <summary>Up to this day, included.</summary>
    [Display(Name = "Until day")]
    public DateOnly? Until { get; set; }

    /// <summary>Only entries before this one: the last of the page before.</summary>
    public long? Before { get; set; }
}

public sealed record AuditField(string Label, string From, string To);

/// <summary>A line of the trail, in words.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Name">What the record is called, or its key when it has no name.</param>
public sealed record AuditLine(
    long Id, DateTimeOffset At, string Who, AuditAction Action, string Record, string Name, string? Url, IReadOnlyList<AuditField> Fields);

/// <summary>The page.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Older">The last line shown when there are older ones.</param>
public sealed record AuditPageModel(
    AuditFilter Filter, IReadOnlyList<AuditLine> Lines, long? Older, IReadOnlyList<string> Types, IReadOnlyList<(int Id, string Name)> People);
