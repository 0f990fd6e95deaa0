namespace Outreach.Domain.Schools.Exchanges;

/// <summary>One contact between a school and us: planned, then held or called off (友校往来, S54, S89).</summary>
public sealed class Exchange : Entity
{
    private const int YearsAhead = 2;
    private const int LongestReason = 500;

    private readonly List<ExchangeParticipant> participants = [];

    private Exchange()
    {
    }

    public int SchoolId { get; private set; }

    public ExchangeKind Kind { get; private set; }

    public ExchangeState State { get; private set; }

    public DateOnly On { get; private set; }

    public string? Said { get; private set; }

    /// <summary>Who of theirs.</summary>
    public string? Theirs { get; private set; }

    /// <summary>What we learned (S7).</summary>
    public string? Lesson { get; private set; }

    public int? EventId { get; private set; }

    /// <summary>The event that it gave the idea for (S7); null for none.</summary>
    public int? IdeaEventId { get; private set; }

    /// <summary>Why it was called off.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether the tasks of a visit's programme were made.</summary>
    public bool HasProgramme { get; private set; }

    /// <summary>Who of ours.</summary>
    public IReadOnlyCollection<ExchangeParticipant> Participants => participants;

    public ExchangeDetails Details => new(Kind, On, Said, Theirs, Lesson, EventId);

    /// <summary>Notes an exchange that was held; the school takes note of it. Refused for a day to come, and with nobody of ours.</summary>
    public static Result<Exchange> Log(School school, ExchangeDetails details, IReadOnlyCollection<int> participantIds, DateOnly today)
    {
        var exchange = new Exchange { SchoolId = school.Id };
        if (exchange.Hold(school, details, participantIds, today).Error is { } refused)
            return refused;
        return exchange;
    }

    /// <summary>Plans one, such as a get-together of the year's plan. Refused for a day past, or more than two years ahead.</summary>
    public static Result<Exchange> Plan(int schoolId, ExchangeDetails details, IReadOnlyCollection<int> participantIds, DateOnly today)
    {
        var exchange = new Exchange { SchoolId = schoolId };
        if (exchange.SetPlan(details, participantIds, today).Error is { } refused)
            return refused;
        return exchange;
    }

    /// <summary>Changes one that is planned. Participants must have been loaded.</summary>
    public Result EditPlan(ExchangeDetails details, IReadOnlyCollection<int> participantIds, DateOnly today) =>
        State != ExchangeState.Planned ? ExchangeErrors.WrongState : SetPlan(details, participantIds, today);

    /// <summary>Says what came of one that was planned, or corrects one that was held; the school takes note of it. Participants must have been loaded.</summary>
    public Result Hold(School school, ExchangeDetails details, IReadOnlyCollection<int> participantIds, DateOnly today)
    {
        if (State == ExchangeState.CalledOff)
            return ExchangeErrors.WrongState;
        if (details.On > today)
            return ExchangeErrors.InFuture;
        if (participantIds.Count == 0)
            return ExchangeErrors.NobodyOfOurs;
        Set(details, participantIds);
        State = ExchangeState.Held;
        school.RecordContact(details.On, details.Kind == ExchangeKind.JointEvent);
        return Result.Success;
    }

    /// <summary>It does not take place.</summary>
    public Result CallOff(string? reason)
    {
        if (State != ExchangeState.Planned)
            return ExchangeErrors.WrongState;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return ExchangeErrors.ReasonMissing;
        (State, Reason) = (ExchangeState.CalledOff, reason);
        return Result.Success;
    }

    /// <summary>It gave the idea for an event (S7). Refused when it has become one already, or with nothing learned.</summary>
    public Result BecomeIdea(int eventId)
    {
        if (IdeaEventId is not null)
            return ExchangeErrors.IdeaAlready;
        if (Lesson is null)
            return ExchangeErrors.NothingLearned;
        IdeaEventId = eventId;
        return Result.Success;
    }

    /// <summary>The tasks of a visit's programme are made, once.</summary>
    public Result PrepareProgramme()
    {
        if (State != ExchangeState.Planned || Kind is not (ExchangeKind.VisitIn or ExchangeKind.GetTogether or ExchangeKind.JointEvent))
            return ExchangeErrors.NoProgramme;
        if (HasProgramme)
            return ExchangeErrors.ProgrammeAlready;
        HasProgramme = true;
        return Result.Success;
    }

    public void MoveTo(int schoolId) => SchoolId = schoolId;

    private Result SetPlan(ExchangeDetails details, IReadOnlyCollection<int> participantIds, DateOnly today)
    {
        if (details.On < today && details.On != On)
            return ExchangeErrors.DayPast;
        if (details.On > today.AddYears(YearsAhead))
            return ExchangeErrors.DayFar;
        Set(details, participantIds);
        return Result.Success;
    }

    private void Set(ExchangeDetails details, IReadOnlyCollection<int> participantIds)
    {
        (Kind, On, Said, Theirs, Lesson, EventId) = (details.Kind, details.On, details.Said, details.Theirs, details.Lesson, details.EventId);
        participants.RemoveAll(p => !participantIds.Contains(p.UserId));
        participants.AddRange(participantIds.Except(participants.Select(p => p.UserId)).Distinct().Select(id => new ExchangeParticipant(id)));
    }
}
