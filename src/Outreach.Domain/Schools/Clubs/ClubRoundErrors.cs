namespace Outreach.Domain.Schools.Clubs;

public static class ClubRoundErrors
{
    public static readonly DomainError Closed = new("round.closed", "This round is closed. Nothing of it changes any more.");

    public static readonly DomainError EndBeforeStart = new("round.end", "The last day is before the first.", "EndsOn");

    public static readonly DomainError EndPast = new("round.past", "This day is past.", "EndsOn");

    public static readonly DomainError TooLong = new("round.long", "A round lies within a year.", "EndsOn");

    public static readonly DomainError TooMany = new("round.many", "At most 200 clubs in one round.", "ClubIds");

    public static readonly DomainError NoClubs = new("round.no-clubs", "Choose the clubs to be visited.", "ClubIds");

    public static readonly DomainError VisitedAlready = new("round.visited", "This club was visited already.");

    public static readonly DomainError InFuture = new("round.future", "A visit is noted once it was made.", "On");

    public static readonly DomainError BeforeRound = new("round.before", "This day is before the round.", "On");

    public static readonly DomainError NoteMissing = new("round.note", "Say what came of it, in at most 1,000 characters.", "Note");

    public static readonly DomainError NotMember = new("round.goer", "Choose somebody who works in the department.", "GoerId");
}
