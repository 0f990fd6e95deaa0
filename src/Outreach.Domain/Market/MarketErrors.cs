namespace Outreach.Domain.Market;

/// <summary>Failures that tips, enquiries and outings have in common.</summary>
public static class MarketErrors
{
    /// <summary>Outside its range.</summary>
    public static readonly DomainError Settings = new("market.settings", "This number is out of its range.");

    /// <summary>Not one of the department today.</summary>
    public static readonly DomainError NotAMember = new("market.member", "Choose somebody who works in the department.", "MemberId");

    /// <summary>Closed, cancelled, or none.</summary>
    public static readonly DomainError NoSuchEvent = new("market.event", "This event is over or does not exist.", "EventId");

    /// <summary>None, or merged into another.</summary>
    public static readonly DomainError NoSuchSponsor = new("market.sponsor", "There is no such merchant.", "SponsorId");
}
