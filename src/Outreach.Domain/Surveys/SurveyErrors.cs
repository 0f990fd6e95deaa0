namespace Outreach.Domain.Surveys;

/// <summary>Failures of surveys and of answering them.</summary>
public static class SurveyErrors
{
    public static readonly DomainError DayPast = new("survey.day-past", "The last day is past already.", "ClosesOn");

    public static readonly DomainError DayFar = new("survey.day-far", "A survey is open for at most half a year.", "ClosesOn");

    public static readonly DomainError PerDevice = new("survey.per-device", "A device answers 1 to 10 times.", "AnswersPerDevice");

    /// <summary>None, closed or cancelled.</summary>
    public static readonly DomainError NoSuchEvent = new("survey.event", "This event is closed or cancelled.", "EventId");

    /// <summary>Open once: what was asked must not change under what was answered.</summary>
    public static readonly DomainError Fixed = new("survey.fixed", "Students answer it already: its questions no longer change, only its last day does.");

    /// <summary>Not what the state allows.</summary>
    public static readonly DomainError WrongState = new("survey.wrong-state", "This survey has moved on meanwhile. Look at its state and try again.");

    public static readonly DomainError NoQuestions = new("survey.no-questions", "Ask at least one question before it opens.");

    public static readonly DomainError TooManyQuestions = new("survey.many-questions", "Ten questions are the most that anybody answers.");

    public static readonly DomainError TooFewOptions = new("survey.few-options", "Write at least two different answers to choose from.", "Options");

    public static readonly DomainError TooManyOptions = new("survey.many-options", "At most 12 answers to choose from, please.", "Options");

    public static readonly DomainError SameOption = new("survey.same-option", "“{0}” stands there twice.", "Options");

    public static readonly DomainError OptionText = new("survey.option-text", "Write the answer, or clear what was chosen beside it.");

    public static readonly DomainError MostChoices = new("survey.most-choices", "Say how many may be chosen: 2 up to the number of answers.", "MostChoices");

    /// <summary>Answers that come too late; what was typed stays in the form.</summary>
    public static readonly DomainError Over = new("survey.over", "This survey is over, so your answers were not taken. Thank you all the same: what you typed still stands below.");

    /// <summary>One's own answer is there already.</summary>
    public static readonly DomainError Answered = new("survey.answered", "You have answered this survey already.");

    /// <summary>The browser keeps no mark, so nobody could tell its second answer from its first.</summary>
    public static readonly DomainError NoDevice = new("survey.no-device", "Your browser did not keep the mark that this survey needs. Allow cookies for this page, then press Send once more; what you typed still stands below.");

    /// <summary>Question or answer of another survey, or none at all.</summary>
    public static readonly DomainError Forged = new("survey.forged", "Some of these answers do not belong to this survey. Look through them and send again.");

    public static readonly DomainError Missing = new("survey.missing", "Question {0}: please answer it.");

    public static readonly DomainError OneOnly = new("survey.one-only", "Question {0}: choose one answer.");

    public static readonly DomainError TooManyChosen = new("survey.many-chosen", "Question {0}: choose at most {1} answers.");

    public static readonly DomainError TextTooLong = new("survey.text-long", "Question {0}: at most {1} characters, please; these are {2}.");

    /// <summary>Only texts can be hidden.</summary>
    public static readonly DomainError NoText = new("survey.no-text", "There is no text here.");
}
