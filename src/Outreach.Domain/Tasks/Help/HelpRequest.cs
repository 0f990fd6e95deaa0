using Outreach.Domain.Search;

namespace Outreach.Domain.Tasks.Help;

/// <summary>One department asks another for help (互助, S5): we ask, or they ask us. Both sides are kept, so that the balance can be read.</summary>
public sealed class HelpRequest : Entity
{
    /// <summary>Days before the need that a department should be asked at least (S6).</summary>
    public const int UsualLeadDays = 3;

    private const int MostPeople = 500;
    private const int LongestNote = 500;
    private const int YearsAhead = 2;

    private HelpRequest()
    {
    }

    public HelpDirection Direction { get; private set; }

    /// <summary>The other department.</summary>
    public int DepartmentId { get; private set; }

    public HelpKind Kind { get; private set; }

    public string What { get; private set; } = "";

    public string? Note { get; private set; }

    /// <summary>The day on which help is needed.</summary>
    public DateOnly On { get; private set; }

    /// <summary>From which time; null for the whole day.</summary>
    public TimeOnly? From { get; private set; }

    /// <summary>To which time; null where no end was said.</summary>
    public TimeOnly? Until { get; private set; }

    public int People { get; private set; }

    public string? Place { get; private set; }

    /// <summary>The last day for the answer.</summary>
    public DateOnly AnswerBy { get; private set; }

    public int? EventId { get; private set; }

    public int AskedById { get; private set; }

    /// <summary>The day on which it was asked.</summary>
    public DateOnly AskedOn { get; private set; }

    public HelpState State { get; private set; }

    /// <summary>Who accepted or declined; null while it waits.</summary>
    public int? AnsweredById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What was said with the answer; a declined request has the reason.</summary>
    public string? Answer { get; private set; }

    /// <summary>Whether one of our leaders answered in the stead of a department that nobody speaks for.</summary>
    public bool IsAnsweredInStead { get; private set; }

    /// <summary>How many people came; null until it was done.</summary>
    public int? Came { get; private set; }

    public string? Thanks { get; private set; }

    /// <summary>Why it was withdrawn, such as a cancelled event; null when whoever asked withdrew it.</summary>
    public string? WithdrawReason { get; private set; }

    /// <summary>The latest reminder; null when none was sent.</summary>
    public HelpReminder? Reminded { get; private set; }

    /// <summary>How many days before the need it was asked.</summary>
    public int LeadDays => On.DayNumber - AskedOn.DayNumber;

    /// <summary>Asks for help.</summary>
    /// <param name="departmentId">The other department, whoever of the two asks.</param>
    public static Result<HelpRequest> Create(HelpDetails details, HelpDirection direction, int departmentId, int byId, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (details.On < today)
            errors.Add(HelpErrors.DayPast);
        else if (details.On > today.AddYears(YearsAhead))
            errors.Add(HelpErrors.DayFar);
        if (details.Until is not null && details.From is null)
            errors.Add(HelpErrors.StartMissing);
        if (details.Until < details.From)
            errors.Add(HelpErrors.EndBeforeStart);
        if (details.People is < 1 or > MostPeople)
            errors.Add(HelpErrors.People);
        if (details.AnswerBy < today || details.AnswerBy > details.On)
            errors.Add(HelpErrors.AnswerDay);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        return new HelpRequest
        {
            Direction = direction,
            DepartmentId = departmentId,
            Kind = details.Kind,
            What = details.What,
            Note = details.Note,
            On = details.On,
            From = details.From,
            Until = details.Until,
            People = details.People,
            Place = details.Place,
            AnswerBy = details.AnswerBy,
            EventId = details.EventId,
            AskedById = byId,
            AskedOn = today,
        };
    }

    /// <summary>The side that was asked will help.</summary>
    /// <param name="inStead">Whether one of our leaders says so in the stead of a department that nobody speaks for: then it says who agreed.</param>
    public Result Accept(string? note, int byId, bool inStead, DateOnly today, DateTimeOffset now)
    {
        if (State != HelpState.Waiting)
            return HelpErrors.WrongState;
        if (On < today)
            return HelpErrors.TooLate;
        if (inStead && string.IsNullOrWhiteSpace(note))
            return HelpErrors.InSteadNote;
        if (note?.Length > LongestNote)
            return HelpErrors.TooLong;
        return SetAnswer(HelpState.Accepted, note, byId, inStead, now);
    }

    /// <summary>The side that was asked cannot help, or no longer can; with the reason.</summary>
    /// <inheritdoc cref="Accept"/>
    public Result Decline(string? reason, int byId, bool inStead, DateTimeOffset now)
    {
        if (State is not (HelpState.Waiting or HelpState.Accepted))
            return HelpErrors.WrongState;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestNote)
            return HelpErrors.ReasonMissing;
        return SetAnswer(HelpState.Declined, reason, byId, inStead, now);
    }

    /// <summary>The help was given.</summary>
    /// <param name="came">How many people came; null counts those who were asked for.</param>
    public Result Complete(int? came, DateOnly today)
    {
        if (State != HelpState.Accepted)
            return HelpErrors.WrongState;
        if (On > today)
            return HelpErrors.TooEarly;
        if (came is < 0 or > MostPeople)
            return HelpErrors.Came;
        (State, Came) = (HelpState.Done, came ?? People);
        return Result.Success;
    }

    /// <summary>The side that asked says thank you.</summary>
    public Result Thank(string? words)
    {
        if (State != HelpState.Done)
            return HelpErrors.WrongState;
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongestNote)
            return HelpErrors.ThanksMissing;
        (State, Thanks) = (HelpState.Thanked, words);
        return Result.Success;
    }

    /// <summary>The side that asked no longer needs it; not once it was answered.</summary>
    public Result Withdraw()
    {
        if (State != HelpState.Waiting)
            return HelpErrors.WrongState;
        State = HelpState.Withdrawn;
        return Result.Success;
    }

    /// <summary>Ends it because its event is cancelled, also once it was accepted.</summary>
    public Result CancelWithEvent(string reason)
    {
        if (State is not (HelpState.Waiting or HelpState.Accepted))
            return HelpErrors.WrongState;
        (State, WithdrawReason) = (HelpState.Withdrawn, SearchText.Shorten(reason, LongestNote));
        return Result.Success;
    }

    /// <summary>Notes the reminder that is due; null when none is, or it was sent.</summary>
    public HelpReminder? RemindOf(DateOnly today)
    {
        var tomorrow = today.AddDays(1);
        HelpReminder? due = State == HelpState.Waiting ? AnswerBy < today ? HelpReminder.AnswerLate : AnswerBy <= tomorrow ? HelpReminder.AnswerDue : null
            : State == HelpState.Accepted && On <= tomorrow && On >= today ? HelpReminder.DayBefore : null;
        if (due is null || due <= Reminded)
            return null;
        Reminded = due;
        return due;
    }

    private Result SetAnswer(HelpState state, string? answer, int byId, bool inStead, DateTimeOffset now)
    {
        (State, Answer, AnsweredById, IsAnsweredInStead, AnsweredAt) = (state, answer, byId, inStead, now);
        return Result.Success;
    }
}
