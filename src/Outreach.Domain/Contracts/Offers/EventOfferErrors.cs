namespace Outreach.Domain.Contracts.Offers;

/// <summary>Failures of offers. What is wrong with a single line is said by the errors of packages.</summary>
public static class EventOfferErrors
{
    public static readonly DomainError CashRange = new("event-offer.cash-range", "Enter an amount from 0 to 9,999,999.99, with two decimals at most.", "Cash");

    public static readonly DomainError NameTaken = new("event-offer.name-taken", "There is an offer of this name for the event already.", "Name");

    public static readonly DomainError Withdrawn = new("event-offer.withdrawn", "This offer is no longer offered.");

    /// <summary>Another version was seen.</summary>
    public static readonly DomainError Stale = new("event-offer.stale", "Somebody changed this offer meanwhile. Look at how it stands now and try again.");

    /// <summary>Nothing to be asked.</summary>
    public static readonly DomainError NothingToAsk = new("event-offer.nothing-to-ask", "Every department was asked already.");

    public static readonly DomainError HasErrors = new("event-offer.errors", "The check found {0} mistakes. Fix them first: a contract could not say this either.");

    public static readonly DomainError NotDeclined = new("event-offer.not-declined", "The department has not declined this line.");

    public static readonly DomainError NoSuchLine = new("event-offer.no-line", "This line is not in the offer any more.");

    public static readonly DomainError NotAsked = new("event-offer.not-asked", "Nobody has asked for an answer to this line yet.");

    public static readonly DomainError LineChanged = new("event-offer.line-changed", "The line was changed meanwhile. Look at it again before you answer.");

    public static readonly DomainError AnsweredAlready = new("event-offer.answered", "This line was answered so already.");

    /// <summary>Declined without a reason.</summary>
    public static readonly DomainError NoteMissing = new("event-offer.note", "Say why, and what would work instead.", "note");

    /// <summary>Answered in a department's stead without a word on who agreed.</summary>
    public static readonly DomainError AgreedByMissing = new("event-offer.agreed-by", "Say who of the department agreed, and how.", "note");

    public static readonly DomainError NoteTooLong = new("event-offer.note-long", "Use at most 500 characters.", "note");

    public static readonly DomainError StandInOwns = new("event-offer.stand-in-owns", "You look after this offer yourself. Somebody else answers in the department’s stead.");

    public static readonly DomainError ReasonMissing = new("event-offer.reason", "Say why it is no longer offered.", "Reason");

    public static readonly DomainError ReasonTooLong = new("event-offer.reason-long", "Use at most 500 characters.", "Reason");

    /// <summary>The event is closed or cancelled.</summary>
    public static readonly DomainError EventOver = new("event-offer.event-over", "This event is closed or cancelled.");

    /// <summary>No term covers the day.</summary>
    public static readonly DomainError NoTerm = new("event-offer.no-term", "No term covers today. An administrator enters it first.");
}
