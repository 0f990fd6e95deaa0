namespace Outreach.Domain.Contracts.Checks;

/// <summary>A signed contract for the same event with a sponsor of the same industry.</summary>
/// <param name="Number">Its number.</param>
/// <param name="SponsorName">With whom.</param>
/// <param name="PromisesExclusivity">Whether its own clauses promise exclusivity (<see cref="ClauseCheck.PromisesExclusivity(ClauseDraft)"/>).</param>
public sealed record ExclusivityClash(string Number, string SponsorName, bool PromisesExclusivity);
