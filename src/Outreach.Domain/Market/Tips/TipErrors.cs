namespace Outreach.Domain.Market.Tips;

/// <summary>Failures of tips.</summary>
public static class TipErrors
{
    /// <summary>As many as an account may leave in a day; {0} is how many.</summary>
    public static readonly DomainError TooMany = new("tip.too-many", "You have left {0} tips today. Thank you! Please leave the next one tomorrow.", "Merchant");

    /// <summary>Nothing but marks.</summary>
    public static readonly DomainError NoName = new("tip.name", "Say what the merchant is called.", "Merchant");

    /// <summary>Typed in for somebody without a name.</summary>
    public static readonly DomainError NoGiver = new("tip.giver", "Say who gave the tip.", "GiverName");

    /// <summary>Not what the state allows.</summary>
    public static readonly DomainError WrongState = new("tip.wrong-state", "This tip has moved on meanwhile. Look at its state and try again.");

    public static readonly DomainError SameMember = new("tip.same-member", "This tip is in these hands already.", "MemberId");

    /// <summary>Linked already to this one.</summary>
    public static readonly DomainError SameSponsor = new("tip.same-sponsor", "The tip leads to this merchant already.", "SponsorId");

    public static readonly DomainError Blacklisted = new("tip.blacklisted", "This merchant is on the blacklist: the tip can only be settled.", "SponsorId");

    public static readonly DomainError ReasonMissing = new("tip.reason", "Say why it is settled, in at most 500 characters. Who gave it does not read this.", "Reason");

    public static readonly DomainError ThanksTooLong = new("tip.thanks", "Say thank you in at most 500 characters.", "Words");

    public static readonly DomainError ThankedAlready = new("tip.thanked", "Thanks have been said already.");

    /// <summary>12 months after its last use.</summary>
    public static readonly DomainError Anonymized = new("tip.anonymized", "This tip is so old that names have been removed: nobody is left to thank.");
}
