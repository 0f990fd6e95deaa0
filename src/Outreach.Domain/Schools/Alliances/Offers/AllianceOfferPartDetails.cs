namespace Outreach.Domain.Schools.Alliances.Offers;

/// <summary>What a school says of its part; texts trimmed, empty ones null.</summary>
/// <param name="Audience">How many people it reaches, 1 to 9,999,999.</param>
/// <param name="Places">Where, at most 300 characters.</param>
/// <param name="Events">At which events, at most 300.</param>
/// <param name="ContactName">Who answers for this offer, at most 60.</param>
/// <param name="ContactPhone">At most 30.</param>
/// <param name="Lines">What the sponsor gets, at most 20.</param>
public sealed record AllianceOfferPartDetails(
    int? Audience, string? Places, string? Events, DateOnly? FirstDay, DateOnly? LastDay, string? ContactName, string? ContactPhone, IReadOnlyList<AllianceOfferLineDetails> Lines)
{
    public const int MostLines = 20;
}
