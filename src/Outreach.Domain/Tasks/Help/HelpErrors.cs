namespace Outreach.Domain.Tasks.Help;

/// <summary>Failures of requests for help.</summary>
public static class HelpErrors
{
    /// <summary>None, retired, or our own.</summary>
    public static readonly DomainError NoSuchDepartment = new("help.department", "Choose another department of the union.", "DepartmentId");

    /// <summary>Whoever asks us speaks for no department.</summary>
    public static readonly DomainError NoDepartment = new("help.no-department", "You speak for no department, so there is nobody to ask for.");

    public static readonly DomainError DayPast = new("help.day-past", "This day is past already.", "On");

    public static readonly DomainError DayFar = new("help.day-far", "This day is more than two years away.", "On");

    public static readonly DomainError EndBeforeStart = new("help.end-before-start", "The end is before the beginning.", "Until");

    public static readonly DomainError StartMissing = new("help.no-start", "Say when it begins.", "From");

    public static readonly DomainError People = new("help.people", "Say how many people are needed, 1 to 500.", "People");

    /// <summary>Before today, or after the day of need.</summary>
    public static readonly DomainError AnswerDay = new("help.answer-by", "The answer is wanted between today and the day of need.", "AnswerBy");

    /// <summary>Closed or cancelled.</summary>
    public static readonly DomainError EventOver = new("help.event-over", "This event is closed or cancelled.", "EventId");

    /// <summary>Not what the state allows.</summary>
    public static readonly DomainError WrongState = new("help.wrong-state", "This request has moved on meanwhile. Look at its state and try again.");

    public static readonly DomainError TooLate = new("help.too-late", "The day of need has passed.");

    public static readonly DomainError TooEarly = new("help.too-early", "The day of need is still to come.");

    public static readonly DomainError ReasonMissing = new("help.reason", "Say why not, and what would work instead, in at most 500 characters.", "Note");

    public static readonly DomainError InSteadNote = new("help.in-stead", "Say who of the department agreed, and how, in at most 500 characters.", "Note");

    public static readonly DomainError ThanksMissing = new("help.thanks", "Say thank you in at most 500 characters.", "Note");

    public static readonly DomainError TooLong = new("help.too-long", "At most 500 characters, please.", "Note");

    public static readonly DomainError Came = new("help.came", "Say how many people came, 0 to 500.", "Came");
}
