namespace Outreach.Domain.Meetings.Minutes;

public static class MinutesErrors
{
    public static readonly DomainError LearnedMissing = new("minutes.learned", "Write what was learned, in at most 1,000 characters.", "Learned");

    public static readonly DomainError AboutNothing = new("minutes.about", "Choose the merchant or the event that it is about.", "SponsorId");

    public static readonly DomainError NoSuchSharer = new("minutes.sharer", "Choose somebody who was invited.", "UserId");

    public static readonly DomainError AgendaClosed = new("minutes.agenda-closed", "The agenda is fixed: the meeting was held or cancelled.");

    public static readonly DomainError TooManyItems = new("minutes.items", "An agenda has at most 40 items.", "Title");

    public static readonly DomainError TitleMissing = new("minutes.title", "Write what it is about, in at most 100 characters.", "Title");

    public static readonly DomainError MinutesRange = new("minutes.range", "Write from 1 to 480 minutes.", "Minutes");

    public static readonly DomainError NoSuchPresenter = new("minutes.presenter", "Choose somebody who is invited or works in the department.", "PresenterId");

    public static readonly DomainError IsSuggestions = new("minutes.suggestions", "The suggestions always stand at the end.");

    public static readonly DomainError HasMinutes = new("minutes.has-minutes", "Something is written on this item: it stays.");

    public static readonly DomainError NoPlace = new("minutes.no-place", "It stands at the end of the list already.");

    public static readonly DomainError NotDeferred = new("minutes.not-deferred", "Only what was left open is carried over.");

    public static readonly DomainError NotBegun = new("minutes.not-begun", "Minutes are written from the start of the meeting on.");

    public static readonly DomainError Closed = new("minutes.closed", "The minutes are published, or the meeting was cancelled. What is published is corrected with a reason.");

    public static readonly DomainError SaidTooLong = new("minutes.said", "Write at most 4,000 characters.", "Said");

    public static readonly DomainError DecisionMissing = new("minutes.decision", "Write what was decided, in at most 100 characters.", "Decision");

    public static readonly DomainError OwnerMissing = new("minutes.owner", "Choose who does it.", "OwnerId");

    public static readonly DomainError NoSuchOwner = new("minutes.no-owner", "Choose somebody who still works in the department on that day.", "OwnerId");

    public static readonly DomainError DayMissing = new("minutes.day", "Say by which day.", "DueOn");

    public static readonly DomainError DecisionDone = new("minutes.decision-done", "Its task is done already: the decision stays.");

    public static readonly DomainError PublishedMeanwhile = new("minutes.published-meanwhile", "The minutes were published while you were writing. Your text stands here: say why, and it becomes a correction.", "Said");

    public static readonly DomainError WrittenMeanwhile = new("minutes.written-meanwhile", "Somebody was just writing, or has published them. Look at the minutes once more, then publish.");

    public static readonly DomainError CorrectedMeanwhile = new("minutes.corrected-meanwhile", "Somebody has corrected this item meanwhile. Look at how it stands now; your text is still in the field.", "Said");

    public static readonly DomainError NotPublished = new("minutes.not-published", "Before they are published, minutes are simply written on.");

    public static readonly DomainError NothingCorrected = new("minutes.nothing-corrected", "The text is as it was.", "Said");

    public static readonly DomainError ReasonMissing = new("minutes.reason", "Write why it is corrected, in at most 300 characters.", "Reason");

    public static readonly DomainError ReportClosed = new("minutes.report-closed", "Reports are written until the meeting was held.");

    public static readonly DomainError ReportTooLong = new("minutes.report", "Write at most 1,000 characters.");

    public static readonly DomainError NothingToConfirm = new("minutes.confirm", "There is nothing to confirm: you were there, or the minutes are not published yet.");
}
