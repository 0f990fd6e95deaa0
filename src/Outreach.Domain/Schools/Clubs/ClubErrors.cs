namespace Outreach.Domain.Schools.Clubs;

public static class ClubErrors
{
    public static readonly DomainError NameTaken = new("club.name-taken", "There is a club of this name already.", "Name");

    public static readonly DomainError MayBeDuplicate = new(
        "club.duplicate", "It may be in the list already. Look at the clubs named above; if it is another one, say so here.", "IsDifferent");

    public static readonly DomainError ChangedMeanwhile = new("club.changed", "Somebody else has changed this club meanwhile. Look at it again.");

    public static readonly DomainError ContactNameMissing = new("club.contact-name", "Say who this is.", "HeadName");

    public static readonly DomainError InBodyAlready = new("club.in-body", "This club belongs to the joint body already.");

    public static readonly DomainError NotInBody = new("club.not-in-body", "This club does not belong to the joint body.");

    public static readonly DomainError ConsentMissing = new("club.consent", "Say who of the club agreed, in at most 60 characters.", "AgreedBy");

    public static readonly DomainError ConsentInFuture = new("club.consent-future", "Nobody can have agreed on a day to come.", "AgreedOn");

    public static readonly DomainError ConsentDay = new("club.consent-day", "Say on which day they agreed.", "AgreedOn");

    public static readonly DomainError NotMember = new("club.not-member", "Choose somebody who works in the department.", "OwnerId");
}
