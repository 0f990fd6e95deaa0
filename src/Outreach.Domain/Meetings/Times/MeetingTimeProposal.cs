namespace Outreach.Domain.Meetings.Times;

/// <param name="StartsAt">On the department's clocks.</param>
/// <param name="Can">How many said that they are free then.</param>
/// <param name="Cannot">Who said otherwise, or is at another meeting.</param>
/// <param name="Unknown">Who never said when they are free.</param>
public sealed record MeetingTimeProposal(DateTime StartsAt, DateTime EndsAt, int Can, IReadOnlyList<string> Cannot, IReadOnlyList<string> Unknown);
