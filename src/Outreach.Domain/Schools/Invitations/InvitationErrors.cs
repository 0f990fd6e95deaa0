namespace Outreach.Domain.Schools.Invitations;

public static class InvitationErrors
{
    public static readonly DomainError WrongState = new("school-invitation.state", "It stands elsewhere by now. The page shows how it stands.");

    /// <summary>Outside 1 to 500.</summary>
    public static readonly DomainError Seats = new("school-invitation.seats", "Keep between 1 and 500 seats.", "Seats");

    public static readonly DomainError FewerSeats = new("school-invitation.fewer-seats", "They have said that more come. Talk to them first.", "Seats");

    public static readonly DomainError AnswerDay = new("school-invitation.answer-day", "The answer is due between today and the event’s first day.", "AnswerBy");

    /// <summary>{0} the seats.</summary>
    public static readonly DomainError Coming = new("school-invitation.coming", "Say how many come: between 1 and {0}.", "Coming");

    public static readonly DomainError Came = new("school-invitation.came", "Say how many came: between 0 and 500.", "Came");

    public static readonly DomainError TooLate = new("school-invitation.late", "The event has begun. Call them instead.");

    public static readonly DomainError TooEarly = new("school-invitation.early", "The event has not begun yet.");

    public static readonly DomainError TooLong = new("school-invitation.long", "At most 500 characters.", "Words");

    public static readonly DomainError Already = new("school-invitation.already", "This school is invited already.");

    public static readonly DomainError NoSchool = new("school-invitation.no-school", "Choose at least one of the schools.", "SchoolIds");

    public static readonly DomainError Escort = new("school-invitation.escort", "Choose somebody who works in the department.", "EscortId");

    public static readonly DomainError NoDay = new("school-invitation.no-day", "The event has no day yet. Plan it first, then invite.");

    public static readonly DomainError EventOver = new("school-invitation.event-over", "The event is closed, cancelled or put off. Nobody is invited to it.");

    public static readonly DomainError Stale = new("school-invitation.stale", "The invitation has changed since you saw it. Look at it again.");
}
