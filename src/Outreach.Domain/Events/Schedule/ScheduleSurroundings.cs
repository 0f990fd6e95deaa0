using Outreach.Domain.Events.Periods;

namespace Outreach.Domain.Events.Schedule;

/// <summary>What an event is held against.</summary>
/// <param name="Periods">Ours and those of the schools.</param>
/// <param name="Clauses">Of the contracts for the event that is moved.</param>
/// <param name="KnownYears">Years whose holidays are in the calendar.</param>
public sealed record ScheduleSurroundings(
    IReadOnlyList<Period> Periods, IReadOnlyList<ScheduledEvent> Events, IReadOnlyList<ScheduledClause> Clauses, IReadOnlySet<int> KnownYears);
