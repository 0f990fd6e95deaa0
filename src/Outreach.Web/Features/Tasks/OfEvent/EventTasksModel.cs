using Outreach.Web.Features.Tasks.Records;

namespace Outreach.Web.Features.Tasks.OfEvent;

/// <param name="Plan">Rows of the event's plan that are not tasks yet; none for who may not change the event.</param>
/// <param name="IsOpen">Whether tasks can still be made for the event.</param>
/// <param name="HasMore">Whether the list has more of its tasks.</param>
public sealed record EventTasksModel(int EventId, bool IsOpen, IReadOnlyList<TaskRow> Tasks, bool HasMore, DateOnly Today, IReadOnlyList<PlanTask> Plan);
