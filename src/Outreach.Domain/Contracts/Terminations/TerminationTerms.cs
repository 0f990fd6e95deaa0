namespace Outreach.Domain.Contracts.Terminations;

/// <summary>What a leader says of the end of a contract.</summary>
/// <param name="EndedOn">From which day on nothing of it is owed any more; not in the future.</param>
/// <param name="Reason">Why; at most 500 characters. The merchant reads it in the agreement.</param>
/// <param name="PayBack">CNY that the department pays back of what it received; null or 0 for none.</param>
/// <param name="PaidBackOn">When that was done; null while it is owed.</param>
/// <param name="Seen">Stamp of the standing that the leader saw; another one is refused. Null: whatever it is.</param>
public sealed record TerminationTerms(DateOnly? EndedOn, TerminatedBy By, string? Reason, decimal? PayBack = null, DateOnly? PaidBackOn = null, string? Seen = null);
