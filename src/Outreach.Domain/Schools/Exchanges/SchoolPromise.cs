namespace Outreach.Domain.Schools.Exchanges;

/// <summary>Something promised between a school and us, with the day and whether it was kept (言必行, 行必果: S59).</summary>
public sealed class SchoolPromise : Entity
{
    private const int YearsAhead = 2;
    private const int LongestNote = 500;

    private SchoolPromise()
    {
    }

    public int SchoolId { get; private set; }

    /// <summary>The exchange at which it was given; null for none.</summary>
    public int? ExchangeId { get; private set; }

    public PromiseSide Side { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>The last day.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Who of ours keeps it; null for one of theirs.</summary>
    public int? OwnerId { get; private set; }

    /// <summary>Who of theirs gave it; null for one of ours, or where nobody was named.</summary>
    public string? By { get; private set; }

    public PromiseState State { get; private set; }

    /// <summary>The day on which it was kept, or given up; null while it is open.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>What was said with it; for one that was not kept, why.</summary>
    public string? Note { get; private set; }

    /// <summary>Whether its keeper was reminded that it is late.</summary>
    public bool IsReminded { get; private set; }

    public bool IsLate(DateOnly today) => State == PromiseState.Open && DueOn < today;

    /// <summary>Notes a promise. Refused without whoever of ours keeps ours, and for days that cannot be meant.</summary>
    public static Result<SchoolPromise> Create(int schoolId, int? exchangeId, PromiseDetails details, DateOnly today)
    {
        var promise = new SchoolPromise { SchoolId = schoolId, ExchangeId = exchangeId };
        if (promise.Set(details, today).Error is { } refused)
            return refused;
        return promise;
    }

    /// <summary>Changes one that is open; a new day is reminded of anew.</summary>
    public Result Edit(PromiseDetails details, DateOnly today) => State != PromiseState.Open ? ExchangeErrors.WrongState : Set(details, today);

    public Result Keep(string? note, DateOnly today)
    {
        if (State != PromiseState.Open)
            return ExchangeErrors.WrongState;
        if (note?.Length > LongestNote)
            return ExchangeErrors.ReasonMissing.ForField("Note");
        (State, Note, EndedOn) = (PromiseState.Kept, note, today);
        return Result.Success;
    }

    /// <summary>It was not kept, and will not be; with the reason.</summary>
    public Result Break(string? reason, DateOnly today)
    {
        if (State != PromiseState.Open)
            return ExchangeErrors.WrongState;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestNote)
            return ExchangeErrors.ReasonMissing.ForField("Note");
        (State, Note, EndedOn) = (PromiseState.Broken, reason, today);
        return Result.Success;
    }

    /// <summary>Notes that its keeper is told that it is late; false when it is not, or was told.</summary>
    public bool RemindOf(DateOnly today)
    {
        if (IsReminded || !IsLate(today))
            return false;
        return IsReminded = true;
    }

    public void MoveTo(int schoolId) => SchoolId = schoolId;

    private Result Set(PromiseDetails details, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (details.DueOn < today && details.DueOn != DueOn)
            errors.Add(ExchangeErrors.DayPast.ForField("DueOn"));
        if (details.DueOn > today.AddYears(YearsAhead))
            errors.Add(ExchangeErrors.DayFar.ForField("DueOn"));
        if (details.Side == PromiseSide.Ours && details.OwnerId is null)
            errors.Add(PromiseErrors.OwnerMissing);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        if (details.DueOn != DueOn)
            IsReminded = false;
        (Side, What, DueOn) = (details.Side, details.What, details.DueOn);
        (OwnerId, By) = details.Side == PromiseSide.Ours ? (details.OwnerId, (string?)null) : (null, details.By);
        return Result.Success;
    }
}
