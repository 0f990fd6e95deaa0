namespace Outreach.Domain.Tasks;

/// <summary>What a person types of a task.</summary>
/// <param name="Title">At most 100 characters.</param>
/// <param name="Detail">At most 2,000 characters.</param>
/// <param name="OwnerId">Who does it: one person who works in the department.</param>
/// <param name="HelperIds">Who helps: people of the department, at most 20.</param>
/// <param name="Checklist">What belongs to it, each at most 200 characters, at most 30.</param>
/// <param name="RepeatUntil">The last day on which it may be due again; null for what comes once.</param>
public sealed record WorkItemDetails(
    string Title, string? Detail, int? OwnerId, IReadOnlyList<int> HelperIds, DateOnly? DueOn, IReadOnlyList<string> Checklist,
    Recurrence Recurrence = Recurrence.None, DateOnly? RepeatUntil = null);
