namespace Outreach.Domain.Events.Schedule;

/// <summary>Another event that has its days.</summary>
/// <param name="IsIdea">Whether it is an idea yet: it is said, and stands in nobody's way.</param>
public sealed record ScheduledEvent(int Id, string Title, ScheduleSpan Span, int? PlaceId = null, string? Audience = null, bool IsIdea = false);
