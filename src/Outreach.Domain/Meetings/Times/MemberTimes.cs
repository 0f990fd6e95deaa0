namespace Outreach.Domain.Meetings.Times;

/// <param name="Free">The week as <see cref="Jobs.WeekTimes"/> has it; null when the person never said.</param>
/// <param name="Busy">Other meetings that the person must come to, on the department's clocks.</param>
public sealed record MemberTimes(string Name, int? Free, IReadOnlyList<(DateTime From, DateTime To)> Busy);
