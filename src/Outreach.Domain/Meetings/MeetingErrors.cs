namespace Outreach.Domain.Meetings;

public static class MeetingErrors
{
    public static readonly DomainError TitleMissing = new("meeting.title", "Write a title of at most 100 characters.", "Title");

    public static readonly DomainError StartPast = new("meeting.start-past", "A meeting is entered at most 14 days after it was held.", "StartsAt");

    public static readonly DomainError StartFar = new("meeting.start-far", "This is more than a year ahead.", "StartsAt");

    public static readonly DomainError EndBeforeStart = new("meeting.end", "The end must be after the start.", "EndsAt");

    public static readonly DomainError TooLong = new("meeting.long", "A meeting lasts at most twelve hours.", "EndsAt");

    public static readonly DomainError PlaceMissing = new("meeting.place", "Say where it is.", "Place");

    public static readonly DomainError EventMissing = new("meeting.event", "Choose the event that it is for.", "EventId");

    public static readonly DomainError NotYours = new("meeting.not-yours", "You plan coordination and summary meetings of events that you work on; other meetings are planned by a vice minister or the minister.", "Kind");

    public static readonly DomainError NoSuchAlliance = new("meeting.no-alliance", "There is no such alliance.", "AllianceId");

    public static readonly DomainError NoSuchEvent = new("meeting.no-event", "There is no such event, or it is over.", "EventId");

    public static readonly DomainError NoSuchPlenary = new("meeting.no-plenary", "There is no such plenary.", "FollowsId");

    public static readonly DomainError SecretaryMissing = new("meeting.secretary", "Choose who keeps the list and the minutes.", "SecretaryId");

    public static readonly DomainError NoSuchPerson = new("meeting.person", "One of these people does not work here on that day.");

    public static readonly DomainError NobodyInvited = new("meeting.nobody", "Choose who is to come.", "Must");

    public static readonly DomainError NotPlanned = new("meeting.not-planned", "This is possible only before the meeting was held or cancelled.");

    public static readonly DomainError TimesAreMoved = new("meeting.times", "Move the meeting to change its times: everybody is told why.", "StartsAt");

    public static readonly DomainError MovedToPast = new("meeting.moved-past", "Move it to a time that is still to come.", "StartsAt");

    public static readonly DomainError MovedAfterSignIn = new("meeting.moved-begun", "People are signed in already, so it is not moved any more. Close the sign-in, and plan another one.");

    public static readonly DomainError SameTimes = new("meeting.same-times", "These are its times and its place already.", "StartsAt");

    public static readonly DomainError ReasonMissing = new("meeting.reason", "Write a reason of at most 500 characters.", "Reason");

    public static readonly DomainError NotBegun = new("meeting.not-begun", "It has not begun yet.");

    public static readonly DomainError NotHeld = new("meeting.not-held", "Close the sign-in first; minutes are published once.");

    public static readonly DomainError MinutesEmpty = new("meeting.minutes-empty", "Nothing is written yet: what was said or decided on at least one item.");

    public static readonly DomainError HeadCount = new("meeting.heads", "Count from 0 to 5,000.", "Heads");

    public static readonly DomainError NotTeamBuilding = new("meeting.not-team-building", "This belongs to team buildings.");

    public static readonly DomainError BudgetAmount = new("meeting.budget", "Write an amount in yuan and fen, at most a million.", "Budget");

    public static readonly DomainError TooManyFiles = new("meeting.files", "At most 60 photos and papers belong to a meeting.", "Files");

    public static readonly DomainError SeriesCount = new("meeting.series", "A series has 2 to 30 meetings.", "Count");

    public static readonly DomainError Settings = new("meeting.settings", "This number is outside its range.");
}
