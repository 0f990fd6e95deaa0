using System.Linq.Expressions;
using Outreach.Domain.Data;
using Outreach.Domain.Search;
using Outreach.Domain.Surveys.Answering;

namespace Outreach.Domain.Surveys;

/// <summary>A short poll of students (调研, S21): what they would use, which brands, which jobs.</summary>
public sealed class Survey : Entity, ISearchable
{
    public const int MostQuestions = 10;

    /// <summary>Fewer answers than that are shown as a total alone: each would be somebody's.</summary>
    public const int LeastShown = 5;

    private const int MonthsAhead = 6;
    private const int MostPerDevice = 10;

    private readonly List<SurveyQuestion> questions = [];

    private Survey()
    {
    }

    public string Title { get; private set; } = "";

    public string Purpose { get; private set; } = "";

    public SurveyMode Mode { get; private set; }

    public int AnswersPerDevice { get; private set; } = 1;

    /// <summary>The last day on which it can be answered.</summary>
    public DateOnly ClosesOn { get; private set; }

    public int? EventId { get; private set; }

    public int OwnerId { get; private set; }

    /// <summary>As stored; one whose last day is past stays open until the portal closes it (<see cref="StateOn"/>).</summary>
    public SurveyState State { get; private set; }

    /// <summary>Names it in its public address.</summary>
    public string Code { get; private set; } = "";

    /// <summary>When it was first opened, UTC; null for a draft.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>When it was closed, UTC; null while it is not.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Who closed it; null where its last day passed.</summary>
    public int? ClosedById { get; private set; }

    /// <summary>When its owner marked the results as read, UTC; null before.</summary>
    public DateTimeOffset? ResultsReadAt { get; private set; }

    /// <inheritdoc/>
    public string SearchText { get; private set; } = "";

    public IReadOnlyCollection<SurveyQuestion> Questions => questions;

    private static Expression<Func<Survey, DateOnly, bool>> TakesAnswers => (survey, today) => survey.State == SurveyState.Open && survey.ClosesOn >= today;

    private static Expression<Func<Survey, DateOnly, bool>> Ended => (survey, today) => survey.State == SurveyState.Closed || (survey.State == SurveyState.Open && survey.ClosesOn < today);

    /// <summary>A draft, with the questions of a template.</summary>
    /// <param name="code">Its public code, of nobody else's.</param>
    public static Result<Survey> Create(SurveyDetails details, IReadOnlyList<SurveyQuestionDetails> questions, string code, int ownerId, DateOnly today)
    {
        var survey = new Survey { Code = code, OwnerId = ownerId };
        var edited = survey.Edit(details, today);
        if (!edited.IsSuccess)
            return edited;
        foreach (var question in questions)
        {
            var added = survey.AddQuestion(question);
            if (!added.IsSuccess)
                return added;
        }

        return survey;
    }

    /// <summary>Whether it can be answered on a day.</summary>
    [QueryExpression(nameof(TakesAnswers))]
    public bool IsOpenOn(DateOnly today) => State == SurveyState.Open && ClosesOn >= today;

    /// <summary>Whether answering is over: closed, or its last day is past.</summary>
    [QueryExpression(nameof(Ended))]
    public bool IsOverOn(DateOnly today) => State == SurveyState.Closed || (State == SurveyState.Open && ClosesOn < today);

    /// <summary>Where it stands on a day, also before the portal has closed it.</summary>
    public SurveyState StateOn(DateOnly today) => IsOverOn(today) ? SurveyState.Closed : State;

    /// <summary>Changes all that was typed, while it is a draft.</summary>
    public Result Edit(SurveyDetails details, DateOnly today)
    {
        if (State != SurveyState.Draft)
            return SurveyErrors.Fixed;
        var errors = new List<DomainError>();
        if (DayProblem(details.ClosesOn, today) is { } day)
            errors.Add(day);
        if (details.AnswersPerDevice is < 1 or > MostPerDevice)
            errors.Add(SurveyErrors.PerDevice);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        (Title, Purpose, Mode, AnswersPerDevice, ClosesOn, EventId) = (details.Title, details.Purpose, details.Mode, details.AnswersPerDevice, details.ClosesOn, details.EventId);
        SearchText = Search.SearchText.Join(Title, Purpose);
        return Result.Success;
    }

    public void AssignTo(int ownerId) => OwnerId = ownerId;

    public Result AddQuestion(SurveyQuestionDetails details)
    {
        if (State != SurveyState.Draft)
            return SurveyErrors.Fixed;
        if (questions.Count >= MostQuestions)
            return SurveyErrors.TooManyQuestions;
        if (SurveyQuestion.Check(details) is { } wrong)
            return wrong;
        questions.Add(new SurveyQuestion(questions.Count + 1, details));
        return Result.Success;
    }

    public Result EditQuestion(int questionId, SurveyQuestionDetails details) => ChangeQuestion(questionId, question =>
    {
        if (SurveyQuestion.Check(details) is { } wrong)
            return wrong;
        question.Set(details);
        return Result.Success;
    });

    public Result RemoveQuestion(int questionId) => ChangeQuestion(questionId, question =>
    {
        questions.Remove(question);
        foreach (var (later, i) in questions.OrderBy(q => q.Number).Select((q, i) => (q, i)).ToList())
            later.MoveTo(i + 1);
        return Result.Success;
    });

    /// <summary>Moves a question before the one above it; the first stays.</summary>
    public Result MoveQuestionUp(int questionId) => ChangeQuestion(questionId, question =>
    {
        if (questions.Find(q => q.Number == question.Number - 1) is { } above)
        {
            above.MoveTo(question.Number);
            question.MoveTo(question.Number - 1);
        }

        return Result.Success;
    });

    /// <summary>From now on students can answer, and its questions stay as they are.</summary>
    public Result Open(DateOnly today, DateTimeOffset now)
    {
        if (State != SurveyState.Draft)
            return SurveyErrors.WrongState;
        if (questions.Count == 0)
            return SurveyErrors.NoQuestions;
        if (DayProblem(ClosesOn, today) is { } day)
            return day;
        (State, OpenedAt) = (SurveyState.Open, now);
        return Result.Success;
    }

    /// <summary>Sets another last day, while it can still be answered.</summary>
    public Result SetClosingDay(DateOnly closesOn, DateOnly today)
    {
        if (!IsOpenOn(today))
            return SurveyErrors.WrongState;
        if (DayProblem(closesOn, today) is { } wrong)
            return wrong;
        ClosesOn = closesOn;
        return Result.Success;
    }

    /// <summary>Somebody ends the answering before its last day is over.</summary>
    public Result Close(int byId, DateOnly today, DateTimeOffset now)
    {
        if (!IsOpenOn(today))
            return SurveyErrors.WrongState;
        (State, ClosedAt, ClosedById) = (SurveyState.Closed, now, byId);
        return Result.Success;
    }

    /// <summary>Closes it where its last day has passed.</summary>
    /// <returns>Whether it was closed now.</returns>
    public bool CloseIfOver(DateOnly today, DateTimeOffset now)
    {
        if (State != SurveyState.Open || ClosesOn >= today)
            return false;
        (State, ClosedAt, ClosedById) = (SurveyState.Closed, now, null);
        return true;
    }

    /// <summary>A leader opens it once more. Who has answered is no longer known then, so that nobody is kept from answering again.</summary>
    public Result Reopen(DateOnly closesOn, DateOnly today)
    {
        if (!IsOverOn(today))
            return SurveyErrors.WrongState;
        if (DayProblem(closesOn, today) is { } wrong)
            return wrong;
        (State, ClosesOn, ClosedAt, ClosedById, ResultsReadAt) = (SurveyState.Open, closesOn, null, null, null);
        return Result.Success;
    }

    /// <summary>Its owner has read the results.</summary>
    public Result MarkResultsRead(DateOnly today, DateTimeOffset now)
    {
        if (!IsOverOn(today))
            return SurveyErrors.WrongState;
        ResultsReadAt ??= now;
        return Result.Success;
    }

    /// <summary>Reads what somebody has sent. Questions and their options must have been loaded.</summary>
    /// <param name="sent">What was sent, by question; options and points of the scale as numbers.</param>
    public Result<SurveyResponse> Answer(IReadOnlyDictionary<int, IReadOnlyList<string>> sent, DateOnly today)
    {
        if (!IsOpenOn(today))
            return SurveyErrors.Over;
        var (answers, errors) = (new List<SurveyAnswer>(), new List<DomainError>());
        if (sent.Keys.Any(id => questions.TrueForAll(q => q.Id != id)))
            errors.Add(SurveyErrors.Forged);
        foreach (var question in questions.OrderBy(q => q.Number))
            question.Read(sent.GetValueOrDefault(question.Id) ?? [], answers, errors);
        return DomainError.Combine(errors.Distinct()) is { } wrong ? wrong : new SurveyResponse(Id, answers);
    }

    private static DomainError? DayProblem(DateOnly closesOn, DateOnly today) =>
        closesOn < today ? SurveyErrors.DayPast : closesOn > today.AddMonths(MonthsAhead) ? SurveyErrors.DayFar : null;

    private Result ChangeQuestion(int questionId, Func<SurveyQuestion, Result> verb)
    {
        if (questions.Find(q => q.Id == questionId) is not { } question)
            return Result.NotFound;
        return State == SurveyState.Draft ? verb(question) : SurveyErrors.Fixed;
    }
}
