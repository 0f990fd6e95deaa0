namespace Outreach.Domain.Meetings.Minutes;

/// <summary>What a person types of a decision; none of it may be missing.</summary>
/// <param name="Text">At most 100 characters.</param>
public sealed record DecisionDetails(string? Text, int? OwnerId, DateOnly? DueOn);
