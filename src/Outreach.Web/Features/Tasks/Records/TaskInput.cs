using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Tasks;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Tasks.Records;

public sealed class TaskInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(100), Display(Name = "What is to be done")]
    public string? Title { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Details")]
    public string? Detail { get; set; }

    [Required, Display(Name = "Owner")]
    public int? OwnerId { get; set; }

    [Display(Name = "Helpers")]
    public List<int> HelperIds { get; set; } = [];

    /// <summary>Nothing where a superior's deadline says it.</summary>
    [Display(Name = "Due day")]
    public DateOnly? DueOn { get; set; }

    /// <summary>A line each.</summary>
    [StringLength(6500), DataType(DataType.MultilineText), Display(Name = "Checklist")]
    public string? Checklist { get; set; }

    /// <summary>Nothing for our own; an existing task keeps its source.</summary>
    [Display(Name = "Comes from")]
    public WorkItemSource? Source { get; set; }

    [Display(Name = "Event")]
    public int? EventId { get; set; }

    [Display(Name = "Deal")]
    public int? DealId { get; set; }

    [StringLength(60), Display(Name = "Which superior")]
    public string? Superior { get; set; }

    [Display(Name = "Their deadline")]
    public DateOnly? Deadline { get; set; }

    [StringLength(200), Display(Name = "Which meeting, which decision")]
    public string? Words { get; set; }

    [Display(Name = "Comes again")]
    public Recurrence? Recurrence { get; set; }

    [Display(Name = "Until which day")]
    public DateOnly? RepeatUntil { get; set; }

    public WorkItemDetails ToDetails() => new(
        Title!, Detail, OwnerId, HelperIds, DueOn,
        [.. (Checklist ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Recurrence ?? Domain.Tasks.Recurrence.None, RepeatUntil);

    public WorkItemOrigin ToOrigin() => Source switch
    {
        WorkItemSource.Event => new WorkItemOrigin(WorkItemSource.Event, EventId),
        WorkItemSource.Deal => new WorkItemOrigin(WorkItemSource.Deal, DealId: DealId),
        WorkItemSource.Superior => WorkItemOrigin.OfSuperior(Superior, Deadline, EventId),
        WorkItemSource.Meeting => WorkItemOrigin.OfMeeting(Words, EventId),
        _ => WorkItemOrigin.Own,
    };

    public static TaskInput Of(WorkItem w) => new()
    {
        Version = w.Version,
        Title = w.Title,
        Detail = w.Detail,
        OwnerId = w.OwnerId,
        HelperIds = [.. w.Helpers.Select(h => h.UserId).Order()],
        DueOn = w.DueOn,
        Checklist = string.Join('\n', w.Checklist.OrderBy(c => c.Position).Select(c => c.Text)),
        Source = w.Source,
        EventId = w.EventId,
        DealId = w.DealId,
        Superior = w.Superior,
        Deadline = w.Deadline,
        Words = w.SourceWords,
        Recurrence = w.Recurrence,
        RepeatUntil = w.RepeatUntil,
    };
}
