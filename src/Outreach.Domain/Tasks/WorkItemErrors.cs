namespace Outreach.Domain.Tasks;

/// <summary>Failures of tasks.</summary>
public static class WorkItemErrors
{
    public static readonly DomainError TitleMissing = new("task.title", "Say what is to be done.", "Title");

    /// <summary>Nobody, or somebody who does not work in the department today.</summary>
    public static readonly DomainError NoSuchOwner = new("task.owner", "A task has one owner, and it must be somebody who works in the department today.", "OwnerId");

    public static readonly DomainError NoSuchHelper = new("task.helper", "Choose helpers who work in the department today, at most 20.", "HelperIds");

    public static readonly DomainError DayMissing = new("task.no-day", "Say by which day.", "DueOn");

    public static readonly DomainError DayPast = new("task.day-past", "This day is past already.", "DueOn");

    public static readonly DomainError DayFar = new("task.day-far", "This day is more than two years away.", "DueOn");

    /// <summary>Later than the superior's deadline, {0}.</summary>
    public static readonly DomainError AfterDeadline = new("task.after-deadline", "The superior wants it earlier: choose a day up to their deadline.", "DueOn");

    public static readonly DomainError RepeatUntilMissing = new("task.repeat-until", "Say until which day it comes again: after the first one, at most two years away.", "RepeatUntil");

    public static readonly DomainError ChecklistTooLong = new("task.checklist", "A checklist has at most 30 lines of at most 200 characters.", "Checklist");

    public static readonly DomainError EventMissing = new("task.event", "Choose the event.", "EventId");

    /// <summary>Closed or cancelled.</summary>
    public static readonly DomainError EventOver = new("task.event-over", "This event is closed or cancelled.", "EventId");

    public static readonly DomainError DealMissing = new("task.deal", "Choose the deal.", "DealId");

    public static readonly DomainError SuperiorMissing = new("task.superior", "Say who asks for it.", "Superior");

    public static readonly DomainError DeadlineMissing = new("task.deadline", "Say by which day they want it: today or later, at most two years away.", "Deadline");

    public static readonly DomainError DecisionMissing = new("task.decision", "Say which decision of which meeting it is.", "Words");

    /// <summary>Done or dropped.</summary>
    public static readonly DomainError Over = new("task.over", "This task is done or dropped already.");

    public static readonly DomainError SameState = new("task.same-state", "The task stands there already.");

    public static readonly DomainError DropNeedsReason = new("task.drop-reason", "Say why the task is dropped.", "Reason");

    /// <summary>Of a superior's task.</summary>
    public static readonly DomainError ReportMissing = new("task.report", "This task was set by a superior: it ends with your report back to them. Finish it on its own page.", "Report");

    public static readonly DomainError ReportByOwner = new("task.report-owner", "The report back is written by the task’s owner, so only they can finish it.");

    /// <summary>It cannot be opened again.</summary>
    public static readonly DomainError ReportRead = new("task.report-read", "The report back has been read. Set a new task instead.");

    public static readonly DomainError NoReport = new("task.no-report", "There is no report to read, or it was read already.");

    public static readonly DomainError SameOwner = new("task.same-owner", "The task is with this person already.", "OwnerId");

    public static readonly DomainError NoSuchItem = new("task.no-item", "This line of the checklist is gone. Load the page again.");

    public static readonly DomainError CommentMissing = new("task.comment", "Write something, at most 1,000 characters.", "Text");

    public static readonly DomainError TooManyFiles = new("task.files", "A task has at most 10 files.", "Files");

    public static readonly DomainError TooLong = new("task.too-long", "This text is too long.");

    public static readonly DomainError NothingAdded = new("task.nothing-added", "Choose at least one file.", "Files");
}
