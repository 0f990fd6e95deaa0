namespace Outreach.Domain.Tasks;

/// <summary>Where a task comes from: the kind with its key and words.</summary>
/// <param name="Superior">Who asks for it, at most 60 characters; null unless a superior does.</param>
/// <param name="Deadline">The superior's last day; null unless a superior asks.</param>
/// <param name="Words">Which decision of which meeting, or what else is to be said; at most 200 characters.</param>
public sealed record WorkItemOrigin(WorkItemSource Source, int? EventId = null, int? DealId = null, string? Superior = null, DateOnly? Deadline = null, string? Words = null)
{
    /// <summary>Names the row of the event's plan that it was made of, such as <c>duty:3</c>, at most 20 characters; null for none.</summary>
    public string? PlanKey { get; init; }

    public static readonly WorkItemOrigin Own = new(WorkItemSource.Own);

    public static WorkItemOrigin OfEvent(int eventId, string? words = null) => new(WorkItemSource.Event, eventId, Words: words);

    public static WorkItemOrigin OfDeal(int dealId) => new(WorkItemSource.Deal, DealId: dealId);

    /// <param name="eventId">For which event; null for none.</param>
    public static WorkItemOrigin OfSuperior(string? name, DateOnly? deadline, int? eventId = null) => new(WorkItemSource.Superior, eventId, Superior: name, Deadline: deadline);

    public static WorkItemOrigin OfMeeting(string? decision, int? eventId = null) => new(WorkItemSource.Meeting, eventId, Words: decision);
}
