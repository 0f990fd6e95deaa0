namespace Outreach.Domain.Schools.Clubs;

/// <summary>What a person types of a need; texts trimmed, empty ones null.</summary>
/// <param name="What">What the club lacks, at most 200 characters.</param>
/// <param name="NeededOn">The day by which; null where none was said.</param>
/// <param name="OwnerId">Who of ours sees to it.</param>
public sealed record ClubNeedDetails(string What, DateOnly? NeededOn, int? OwnerId);
