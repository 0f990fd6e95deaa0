namespace Outreach.Domain.Schools.Exchanges;

public static class ExchangeErrors
{
    public static readonly DomainError WrongState = new("exchange.state", "It stands elsewhere by now. The page shows how it stands.");

    public static readonly DomainError InFuture = new("exchange.future", "What was held lies in the past. Plan it instead.", "On");

    public static readonly DomainError DayPast = new("exchange.past", "This day is past. Note what was held instead.", "On");

    public static readonly DomainError DayFar = new("exchange.far", "Choose a day within two years.", "On");

    public static readonly DomainError NobodyOfOurs = new("exchange.nobody", "Say who of ours took part.", "ParticipantIds");

    public static readonly DomainError NoSchool = new("exchange.no-school", "Choose one of the schools.", "SchoolId");

    public static readonly DomainError NotMembers = new("exchange.not-members", "Choose people who work in the department.", "ParticipantIds");

    public static readonly DomainError NoEvent = new("exchange.no-event", "Choose one of the events.", "EventId");

    public static readonly DomainError ReasonMissing = new("exchange.reason", "Say why, in at most 500 characters.", "Reason");

    public static readonly DomainError IdeaAlready = new("exchange.idea-already", "It has become an event’s idea already.");

    public static readonly DomainError NothingLearned = new("exchange.nothing-learned", "Say first what we learned.");

    public static readonly DomainError NoProgramme = new("exchange.no-programme", "A programme is made for a visit, a get-together or a joint event that is planned.");

    public static readonly DomainError ProgrammeAlready = new("exchange.programme-already", "The tasks of the programme are there already.");
}
