namespace Outreach.Domain.Events.Schedule;

/// <summary>What was promised to a sponsor for a day of the event.</summary>
/// <param name="Title">The sponsor's name.</param>
/// <param name="Text">What was promised, in its reader's language.</param>
public sealed record ScheduledClause(int ContractId, string Title, string Text, DateOnly StartsOn);
