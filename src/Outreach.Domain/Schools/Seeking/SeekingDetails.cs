namespace Outreach.Domain.Schools.Seeking;

/// <summary>What a person types of a joint seeking.</summary>
/// <param name="HeadId">Who of ours leads it.</param>
/// <param name="Note">What is agreed among those who take part, at most 1,000 characters; null for nothing.</param>
public sealed record SeekingDetails(int HeadId, string? Note);
