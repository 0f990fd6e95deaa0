namespace Outreach.Domain.Tasks.Help;

/// <summary>Which reminder of a request was the latest.</summary>
public enum HelpReminder
{
    /// <summary>The answer is due tomorrow or today.</summary>
    AnswerDue,

    /// <summary>The day for the answer has passed.</summary>
    AnswerLate,

    /// <summary>The help that was promised is needed tomorrow.</summary>
    DayBefore,
}
