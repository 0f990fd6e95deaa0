namespace Outreach.Domain.Schools.Clubs;

/// <summary>What a person types of a club; texts trimmed, empty ones null.</summary>
/// <param name="Name">At most 60 characters.</param>
/// <param name="Advisor">The teacher who advises it, at most 60.</param>
/// <param name="MemberCount">0 to 9,999.</param>
/// <param name="Notes">At most 2,000.</param>
public sealed record ClubDetails(string Name, ClubField Field = ClubField.Hobby, string? Advisor = null, int? MemberCount = null, string? Notes = null);
