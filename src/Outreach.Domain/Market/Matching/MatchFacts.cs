using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Matching;

/// <summary>What is known of a merchant when it is looked at for an event.</summary>
/// <param name="Won">Deals that it signed with us.</param>
/// <param name="Renewed">Of these, those after an earlier one.</param>
/// <param name="Due">Payments that were due so far.</param>
/// <param name="OnTime">Of these, those received by their day.</param>
/// <param name="Promised">Clauses of its contracts that are over.</param>
/// <param name="Kept">Of these, those that we carried out in full or made good.</param>
/// <param name="AskedThisTerm">Deals opened with it this term.</param>
/// <param name="IsOthers">Whether a member of ours other than the asker looks after it.</param>
/// <param name="IsColdWithOther">Whether another member's open deal with it has gone cold.</param>
/// <param name="IsVettingLapsed">Whether it was vetted once and that no longer holds.</param>
/// <param name="IsExcluded">Whether a signed contract promised the event's line of business to somebody else alone.</param>
public sealed record MatchFacts(
    int SponsorId, Industry Industry, IReadOnlyList<string> Tags, SponsorSize? Size = null, DateOnly? LastVisitOn = null, int Won = 0, int Renewed = 0, int Due = 0, int OnTime = 0, int Promised = 0,
    int Kept = 0, int AskedThisTerm = 0, bool IsOthers = false, bool IsColdWithOther = false, bool IsVettingLapsed = false, bool IsExcluded = false);
