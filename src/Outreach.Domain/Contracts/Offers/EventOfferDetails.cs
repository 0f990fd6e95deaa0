namespace Outreach.Domain.Contracts.Offers;

/// <summary>What a person types of an offer.</summary>
/// <param name="Name">Unique among those on offer for the event; at most 60 characters.</param>
/// <param name="Description">At most 1,000 characters.</param>
/// <param name="Cash">CNY asked for it; 0 to 9,999,999.99.</param>
/// <param name="Goods">Goods asked for it; at most 500 characters.</param>
/// <param name="Lines">What the sponsor gets; 1 to 40.</param>
public sealed record EventOfferDetails(string Name, string? Description, decimal? Cash, string? Goods, IReadOnlyList<EventOfferLineContent> Lines);
