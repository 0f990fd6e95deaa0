namespace Outreach.Domain.Schools.Seeking;

public static class SeekingErrors
{
    public static readonly DomainError Closed = new("seeking.closed", "This seeking is closed: nothing more is claimed.");

    public static readonly DomainError EventTaken = new("seeking.event-taken", "There is a joint seeking for this event already.", "EventId");

    public static readonly DomainError NoEvent = new("seeking.no-event", "Choose an event that is still to come.", "EventId");

    public static readonly DomainError NotMember = new("seeking.not-member", "Choose somebody who works in the department.", "HeadId");

    public static readonly DomainError MemberAlready = new("seeking.member-already", "This person takes part already.");

    public static readonly DomainError TooMany = new("seeking.many", "At most 60 people take part in one seeking.");

    public static readonly DomainError HasClaims = new("seeking.has-claims", "This person has claimed merchants. They stay in the list.");

    public static readonly DomainError IsHead = new("seeking.is-head", "Whoever leads the seeking takes part in it.");

    public static readonly DomainError PersonMissing = new("seeking.person", "Choose one of ours, or a club with the name of its person.", "Name");

    public static readonly DomainError NoMember = new("seeking.no-member", "Choose somebody who takes part in this seeking.", "MemberId");

    public static readonly DomainError NoSponsor = new("seeking.no-sponsor", "This merchant is not in the list any more.");

    public static readonly DomainError Blacklisted = new("seeking.blacklisted", "This merchant is on the blacklist: nobody claims it.");

    /// <summary>{0}: who holds it.</summary>
    public static readonly DomainError Taken = new("seeking.taken", "{0} has claimed this merchant already.");

    /// <summary>{0}: who holds it, {1}: in which seeking.</summary>
    public static readonly DomainError TakenElsewhere = new("seeking.taken-elsewhere", "{0} has claimed this merchant in “{1}”. Talk to them first.");

    public static readonly DomainError NotYours = new("seeking.not-yours", "Only whoever claimed it, whoever leads the seeking or a leader records on this claim.");

    public static readonly DomainError NotHeld = new("seeking.not-held", "This claim is not held any more.");

    public static readonly DomainError VisitInFuture = new("seeking.visit-future", "A visit is noted once it was made.", "On");

    public static readonly DomainError VisitBeforeClaim = new("seeking.visit-before", "This day is before the claim.", "On");

    public static readonly DomainError NoteMissing = new("seeking.note", "Say what came of it, in at most 1,000 characters.", "Said");

    public static readonly DomainError Money = new("seeking.money", "Choose an amount between 0 and 10,000,000, with two decimals at most.");

    public static readonly DomainError GoodsLong = new("seeking.goods-long", "At most 200 characters.", "Goods");

    public static readonly DomainError GoodsMissing = new("seeking.goods", "Say which goods came in.", "Goods");

    public static readonly DomainError NothingCame = new("seeking.nothing", "Say what came in: cash, goods, or both.", "Cash");

    public static readonly DomainError CameIn = new("seeking.came-in", "Something came in with this claim: it stays.");

    public static readonly DomainError ReasonMissing = new("seeking.reason", "Say why, in at most 500 characters.", "Reason");
}
