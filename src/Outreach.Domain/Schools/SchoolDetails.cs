namespace Outreach.Domain.Schools;

/// <summary>What a person types of a school; texts trimmed, empty ones null.</summary>
/// <param name="Name">At most 60 characters.</param>
/// <param name="ShortName">At most 20.</param>
/// <param name="City">At most 40.</param>
/// <param name="DistanceKilometres">0 to 9999.</param>
/// <param name="StudentCount">0 to 999,999.</param>
/// <param name="Strengths">What they are good at, at most 500.</param>
/// <param name="Wants">What they look for, at most 500.</param>
/// <param name="OwnerId">Who of ours keeps the tie.</param>
/// <param name="CadenceDays">Days between contacts, 1 to 730; null for the department's number.</param>
/// <param name="Notes">At most 2,000.</param>
public sealed record SchoolDetails(
    string Name, string? ShortName = null, SchoolKind Kind = SchoolKind.University, string? City = null, int? DistanceKilometres = null,
    int? StudentCount = null, string? Strengths = null, string? Wants = null, int? OwnerId = null, int? CadenceDays = null, string? Notes = null);
