namespace Outreach.Domain.Meetings.Minutes;

/// <summary>What a person types of an experience that was shared.</summary>
/// <param name="Situation">Null takes what the records say.</param>
/// <param name="Learned">At most 1,000 characters.</param>
public sealed record ShareDetails(int? UserId, int? SponsorId, int? EventId, Situation? Situation, string? Learned);
