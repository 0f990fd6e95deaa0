namespace Outreach.Web.Features.Shared;

/// <summary>The short form with which a call or chat is logged where one stands.</summary>
/// <param name="DealId">The deal that it is about; null for none in particular.</param>
/// <param name="Back">The page that it leads back to.</param>
/// <param name="Me">Who talked.</param>
public sealed record QuickTalk(int SponsorId, int? DealId, string Back, int Me);
