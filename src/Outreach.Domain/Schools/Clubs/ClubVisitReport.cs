namespace Outreach.Domain.Schools.Clubs;

/// <summary>What came of a visit; texts trimmed, empty ones null.</summary>
/// <param name="Note">At most 1,000 characters.</param>
/// <param name="Joins">Whether the club belongs to the joint body from now on.</param>
/// <param name="AgreedBy">Who of the club agreed to that, at most 60.</param>
public sealed record ClubVisitReport(DateOnly On, string? Note, bool Joins, string? AgreedBy);
