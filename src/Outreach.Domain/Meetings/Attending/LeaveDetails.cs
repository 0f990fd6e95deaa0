namespace Outreach.Domain.Meetings.Attending;

/// <summary>What somebody types who asks for leave.</summary>
/// <param name="Reason">At most 300 characters; may be left out for sick leave.</param>
/// <param name="Substitute">Who comes instead, at most 60 characters.</param>
public sealed record LeaveDetails(LeaveKind Kind, string? Reason, string? Substitute);
