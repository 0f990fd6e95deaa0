namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>What followed a breach.</summary>
/// <param name="State">Still open after a step such as a letter, or how it ended.</param>
/// <param name="What">What was done, or why it is let go; at most 1,000 characters.</param>
/// <param name="Compensation">CNY above 0, for a compensation only.</param>
/// <param name="AnswerBy">A new deadline while it stays open; null keeps the old one.</param>
public sealed record BreachFollowUp(BreachState State, string? What, decimal? Compensation = null, DateOnly? AnswerBy = null, IReadOnlyList<int>? FileIds = null);
