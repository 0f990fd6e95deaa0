namespace Outreach.Domain.Market.Matching;

/// <summary>One reason of a ranking.</summary>
/// <param name="Points">What it adds; below 0 for what speaks against.</param>
/// <param name="Words">The tag, theme or number that is meant; null where the kind says all.</param>
public sealed record MatchReason(MatchReasonKind Kind, double Points, string? Words = null);
