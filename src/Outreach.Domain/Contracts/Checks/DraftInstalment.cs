namespace Outreach.Domain.Contracts.Checks;

/// <summary>An instalment of a draft.</summary>
/// <param name="Key">Names it in findings.</param>
/// <param name="DueOn">Day it is due.</param>
/// <param name="Amount">Its amount.</param>
public sealed record DraftInstalment(string Key, DateOnly DueOn, decimal Amount);
