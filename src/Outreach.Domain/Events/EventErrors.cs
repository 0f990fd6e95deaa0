namespace Outreach.Domain.Events;

/// <summary>Failures of events.</summary>
public static class EventErrors
{
    public static readonly DomainError Over = new("event.over", "This event is closed or cancelled.");

    public static readonly DomainError StartMissing = new("event.start-missing", "Say when it begins, or leave both times empty.", "StartsAt");

    public static readonly DomainError EndMissing = new("event.end-missing", "Say when it ends, or leave both times empty.", "EndsAt");

    public static readonly DomainError EndBeforeStart = new("event.end-before-start", "The end is before the beginning.", "EndsAt");

    /// <summary>Longer than a year.</summary>
    public static readonly DomainError TooLong = new("event.too-long", "An event lasts a year at most: look at the two days again.", "EndsAt");

    public static readonly DomainError PeopleRange = new("event.people-range", "Enter 0 to 1,000,000 people.", "ExpectedPeople");

    public static readonly DomainError AreaRange = new("event.area-range", "Enter 0 to 1,000,000 m².", "OutdoorArea");

    public static readonly DomainError MoneyRange = new("event.money-range", "Enter an amount from 0 to 9,999,999,999.99, with two decimals at most.", "MoneyTarget");

    /// <summary>Not of the department.</summary>
    public static readonly DomainError NoSuchOwner = new("event.owner", "Choose somebody who works in the department.", "OwnerId");

    public static readonly DomainError NoSuchPerson = new("event.person", "Choose somebody who works in the department.");

    public static readonly DomainError NoSuchKind = new("event.kind", "Choose a kind from the list.", "KindId");

    public static readonly DomainError NoSuchPlace = new("event.place", "Choose a place from the list.", "VenuePlaceId");

    public static readonly DomainError NoSuchSchool = new("event.school", "Choose a school from the list.", "SchoolIds");

    public static readonly DomainError NoSuchDepartment = new("event.department", "Choose a department from the list.", "PartnerIds");

    /// <summary>Not the next state.</summary>
    public static readonly DomainError WrongState = new("event.wrong-state", "The event has moved on meanwhile. Look at its state and try again.");

    public static readonly DomainError GateClosed = new("event.gate", "Something is still missing for this step. Do it first, or a leader passes the gate and says why.");

    public static readonly DomainError ReasonMissing = new("event.reason", "Say why.", "Reason");

    public static readonly DomainError ReasonTooLong = new("event.reason-long", "Use at most 500 characters.", "Reason");

    /// <summary>Day, venue, purpose, budget or flow of a planned event changed without a reason.</summary>
    public static readonly DomainError ChangeReason = new("event.change-reason", "The event is planned: say why this changes. Everybody concerned is told.", "Reason");

    public static readonly DomainError DayStays = new("event.day-stays", "A planned event keeps its times. To put it off, postpone it.", "StartsAt");

    public static readonly DomainError VenueStays = new("event.venue-stays", "A planned event keeps a venue: enter the new one.", "Venue");

    public static readonly DomainError PurposeStays = new("event.purpose-stays", "A planned event keeps its purpose: enter the new one.", "Purpose");

    public static readonly DomainError FlowStays = new("event.flow-stays", "An event that is being prepared keeps its flow: change its rows.");

    public static readonly DomainError NewDayMissing = new("event.new-day", "Enter the new day first, then it goes on.");

    public static readonly DomainError TooManyRows = new("event.too-many-rows", "There are at most 100 rows.");

    public static readonly DomainError OrganiserNames = new("event.organisers", "Name at most 20 organisers, one a line, each with at most 60 characters.", "Organisers");

    public static readonly DomainError TooManyFiles = new("event.too-many-files", "There are at most 20 attachments.");

    public static readonly DomainError RowItem = new("event.row-item", "Row {0}: say what happens.", "Item");

    public static readonly DomainError RowMinutes = new("event.row-minutes", "Row {0}: enter 1 to 1,440 minutes.", "Minutes");

    public static readonly DomainError RowDay = new("event.row-day", "Row {0}: enter −365 to 365 days.", "Day");

    public static readonly DomainError RowTime = new("event.row-time", "Row {0}: enter a time such as 19:30, or minutes from the beginning such as +90 or -30.", "Time");

    public static readonly DomainError RowPerson = new("event.row-person", "Row {0}: choose somebody who works in the department.", "PersonId");

    public static readonly DomainError RowGroup = new("event.row-group", "Row {0}: name the group.", "Group");

    public static readonly DomainError RowDuty = new("event.row-duty", "Row {0}: say what the duty is.", "Duty");

    public static readonly DomainError RowRisk = new("event.row-risk", "Row {0}: say what may happen.", "Risk");

    public static readonly DomainError RowAction = new("event.row-action", "Row {0}: say what is done then.", "Action");

    public static readonly DomainError RowName = new("event.row-name", "Row {0}: name the award.", "Name");

    public static readonly DomainError RowCount = new("event.row-count", "Row {0}: say how many, 1 to 1,000.", "Count");

    public static readonly DomainError OwnAlternative = new("event.own-alternative", "An event cannot be its own plan B.", "AlternativeId");

    public static readonly DomainError AlternativeState = new("event.alternative-state", "Plan B is another event that is still an idea.", "AlternativeId");

    public static readonly DomainError AlternativeChain = new("event.alternative-chain", "This event has a plan B itself.", "AlternativeId");

    public static readonly DomainError AlternativeTaken = new("event.alternative-taken", "This event is somebody's plan B already.", "AlternativeId");

    public static readonly DomainError DecideDay = new("event.decide-day", "The day is not past, and not after the event begins.", "DecideOn");

    public static readonly DomainError NoAlternative = new("event.no-alternative", "There is nothing to decide any more.");

    public static readonly DomainError NotDecider = new("event.not-decider", "Whoever was named decides, or a leader.");

    public static readonly DomainError DecisionReason = new("event.decision-reason", "Say why it was decided so.", "Reason");

    /// <summary>An idea may still become something else, or nothing.</summary>
    public static readonly DomainError PublishIdea = new("event.publish-idea", "The public page opens once the event is planned.");

    public static readonly DomainError SeriesCount = new("event.series-count", "Enter 2 to 20 times.", "Count");

    public static readonly DomainError SeriesDay = new("event.series-day", "Say when the first one begins.", "StartsAt");

    public static readonly DomainError PublishWithout = new("event.publish-without", "The public page needs a day and a venue.");
}
