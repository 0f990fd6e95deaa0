using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Tasks;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Tasks.Records;

/// <summary>A task in a list, on the board and at the head of its page.</summary>
/// <param name="Event">The event's title; null for none.</param>
/// <param name="Sponsor">Whom its deal is with; null for none.</param>
/// <param name="Items">Lines of the checklist, and how many of them are ticked off.</param>
/// <param name="CanWork">Whether the person may move it.</param>
public sealed record TaskRow(
    int Id, int Version, string Title, WorkItemState State, DateOnly DueOn, DateOnly? EndedOn, int OwnerId, string Owner, IReadOnlyList<string> Helpers,
    WorkItemSource Source, int? EventId, string? Event, int? DealId, string? Sponsor, string? Superior, DateOnly? Deadline, string? SourceWords,
    Recurrence Recurrence, int Items, int ItemsDone, string? DropReason, bool CanWork)
{
    public bool IsOpen => State is WorkItemState.Open or WorkItemState.Doing;

    /// <summary>Whether a press finishes it: a superior's task takes a report.</summary>
    public bool IsFinishedByPress => Source != WorkItemSource.Superior;
}

/// <summary>A column of the board.</summary>
/// <param name="Cards">At most <see cref="TaskQueries.CardsPerColumn"/>.</param>
public sealed record TaskColumn(WorkItemState State, IReadOnlyList<TaskRow> Cards, int Count);

public sealed record TaskChoices(IReadOnlyList<SelectListItem> Events, IReadOnlyList<SelectListItem> People);

public sealed record TaskBoardModel(TaskFilter Filter, TaskChoices Choices, IReadOnlyList<TaskColumn> Columns, DateOnly Today);

public sealed record TaskListModel(TaskFilter Filter, TaskChoices Choices, Paged<TaskRow> List, DateOnly Today);

/// <summary>One's own open tasks, the most urgent first.</summary>
/// <param name="HasMore">Whether the list has more of them.</param>
public sealed record MyTasksModel(IReadOnlyList<TaskRow> Tasks, bool HasMore, int Me, DateOnly Today);

public sealed record ChecklistRow(int Id, string Text, string? DoneBy);

public sealed record CommentRow(string By, DateTimeOffset At, string Text);

public sealed record TaskFileRow(int Id, string Name, string ContentType)
{
    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);
}

/// <param name="CanEdit">Whether the person may change it, hand it on and drop it.</param>
/// <param name="IsOwner">Whether the person is its owner, who alone finishes what a superior has set.</param>
/// <param name="CanReadReport">Whether a report waits to be read by this person.</param>
/// <param name="People">Who may be given it; empty for who may not hand it on.</param>
/// <param name="OwnerLeft">Whether its owner no longer works in the department.</param>
public sealed record TaskDetailModel(
    TaskRow Task, string? Detail, string SetBy, string? Outcome, string? Report, DateTimeOffset? ReportedAt, DateTimeOffset? ReportReadAt, DateOnly? RepeatUntil,
    IReadOnlyList<ChecklistRow> Checklist, IReadOnlyList<CommentRow> Comments, IReadOnlyList<TaskFileRow> Files, IReadOnlyList<SelectListItem> People,
    IReadOnlyList<TimelineItem> Trail, bool CanEdit, bool CanComment, bool IsOwner, bool CanReadReport, bool OwnerLeft, DateOnly Today);

/// <summary>What the form shows beside its input.</summary>
/// <param name="IsSuperior">Whether the person sets tasks as a superior: the form is short then.</param>
/// <param name="Source">Where an existing task comes from, in words; null for a new one.</param>
/// <param name="HasDeadline">Whether the deadline may be changed.</param>
public sealed record TaskFormModel(
    bool IsSuperior, IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Events, IReadOnlyList<SelectListItem> Deals,
    WorkItemSource? Source, bool HasDeadline, int? Id)
{
    public const string Key = "TaskForm";
}
