namespace Outreach.Domain.Schools.Alliances.Offers;

public static class AllianceOfferErrors
{
    public static readonly DomainError WrongState = new("alliance-offer.state", "It stands elsewhere by now. The page shows how it stands.");

    /// <summary>Outside 0.01 to 9,999,999.99, or more than two decimals.</summary>
    public static readonly DomainError Price = new("alliance-offer.price", "Enter an amount from 0.01 to 9,999,999.99, with two decimals at most.", "TotalPrice");

    public static readonly DomainError NoSchools = new("alliance-offer.no-schools", "Choose at least one school besides us.", "SchoolIds");

    public static readonly DomainError SchoolsFixed = new("alliance-offer.schools-fixed", "The schools are chosen while it is a draft. Take it back to draft first.", "SchoolIds");

    public static readonly DomainError NotMembers = new("alliance-offer.not-members", "Choose among the members of the alliance.", "SchoolIds");

    public static readonly DomainError LeadNotIn = new("alliance-offer.lead", "Only a school of this offer can lead it.", "LeadSchoolId");

    public static readonly DomainError ShareRange = new("alliance-offer.share", "A share is not below 0 and has two decimals at most.", "Shares");

    /// <summary>A share is missing, or more than the price.</summary>
    public static readonly DomainError SharesDoNotAdd = new(
        "alliance-offer.shares-add", "Say the share of each school but the lead; together they are not more than the price, and the lead gets the rest.", "Shares");

    /// <summary>What the lead takes is what the others leave: {0}.</summary>
    public static readonly DomainError LeadShare = new("alliance-offer.lead-share", "The lead gets what the others leave, ¥{0}: leave its field empty, or fix the others.", "Shares");

    public static readonly DomainError SponsorBlacklisted = new("alliance-offer.blacklisted", "This merchant is on the blacklist: nothing is offered to it.", "SponsorId");

    public static readonly DomainError PartnerConsents = new("alliance-offer.partner-consents", "Somebody of this school has an account and consents themselves.");

    public static readonly DomainError AgreedByMissing = new("alliance-offer.agreed-by", "Say who of the school agreed, and how, in at most 200 characters.", "Note");

    public static readonly DomainError SharesMissing = new("alliance-offer.shares-missing", "The shares must be set anew first, since a school has withdrawn.");

    public static readonly DomainError NoSponsor = new("alliance-offer.sponsor", "There is no such merchant.", "SponsorId");

    public static readonly DomainError NoEvent = new("alliance-offer.event", "There is no such event.", "EventId");

    public static readonly DomainError OwnIncomplete = new("alliance-offer.own-incomplete", "Fill in our own part first: audience, days, contact and at least one benefit.");

    public static readonly DomainError PartIncomplete = new("alliance-offer.part-incomplete", "Fill in your part first: audience, days, contact and at least one benefit.");

    /// <summary>{0} how many.</summary>
    public static readonly DomainError HasErrors = new("alliance-offer.errors", "The check found {0} mistakes in our part. Fix them first: a contract could not say this either.");

    public static readonly DomainError NotIn = new("alliance-offer.not-in", "This school is not in the offer.");

    public static readonly DomainError NotOut = new("alliance-offer.not-out", "It is not out for consent.");

    public static readonly DomainError OtherText = new("alliance-offer.other-text", "Your part or the split has changed since you saw it. Read it again, then consent.");

    public static readonly DomainError ConsentedAlready = new("alliance-offer.consented", "Your school has consented to this already.");

    public static readonly DomainError WithdrawnAlready = new("alliance-offer.withdrawn", "Your school has withdrawn from this offer.");

    public static readonly DomainError NotAgreed = new("alliance-offer.not-agreed", "Not all schools have consented to it as it stands.");

    public static readonly DomainError ContractAlready = new("alliance-offer.contract", "Our contract for it is there already.");

    public static readonly DomainError ReasonMissing = new("alliance-offer.reason", "Say why, in at most 500 characters.", "Reason");

    public static readonly DomainError Audience = new("alliance-offer.audience", "Say how many people, 1 to 9,999,999.", "Audience");

    public static readonly DomainError Days = new("alliance-offer.days", "The last day is not before the first.", "LastDay");

    /// <summary>More than 20 benefits.</summary>
    public static readonly DomainError TooManyLines = new("alliance-offer.too-many-lines", "A part has at most 20 benefits.", "Lines");

    public static readonly DomainError LineKind = new("alliance-offer.line-kind", "Choose what is given.");

    public static readonly DomainError LineCount = new("alliance-offer.line-count", "Say how many, 1 to 100,000.");

    public static readonly DomainError LineUnit = new("alliance-offer.line-unit", "Say the unit, such as pieces or times.");

    public static readonly DomainError LinePlaceTwice = new("alliance-offer.line-place", "Choose a place from the list or write it in words, not both.");

    public static readonly DomainError LineNotListed = new("alliance-offer.line-not-listed", "Choose from the list.");
}
