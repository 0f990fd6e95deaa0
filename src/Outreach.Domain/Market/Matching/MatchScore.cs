namespace Outreach.Domain.Market.Matching;

/// <summary>How well a merchant suits an event, with the reasons, the weightiest first.</summary>
/// <param name="Points">The sum of the reasons, rounded to a hundredth, so that two machines rank alike.</param>
public sealed record MatchScore(int SponsorId, double Points, IReadOnlyList<MatchReason> Reasons);
