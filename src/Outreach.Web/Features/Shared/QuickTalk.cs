namespace Outreach.Web.Features.Shared;

/// <summary>The short form with which a call or chat is logged where one stands.</summary>
/// <param name="DealId">The deal that it is about; null for none in particular.</param>
/// <param name="Back">The page that it leads back to.</param>
/// <param name="Me">Who talked.</param>
public sealed record QuickTalk(int SponsorId, int? DealId, string Back, int Me)
{
    /// <summary>Open deals that the person works on, one of which it may be about: the only one is chosen.</summary>
    public IReadOnlyList<QuickTalkDeal> Deals { get; init; } = [];
}

/// <param name="Name">What it is about.</param>
/// <param name="Step">Its next step so far.</param>
public sealed record QuickTalkDeal(int Id, string Name, string? Step, DateOnly? StepOn);
