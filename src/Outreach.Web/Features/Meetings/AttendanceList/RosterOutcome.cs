using Outreach.Domain;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>What became of a row of the paper list.</summary>
/// <param name="Error">Null when it was accepted.</param>
public sealed record RosterOutcome(int UserId, DomainError? Error);
