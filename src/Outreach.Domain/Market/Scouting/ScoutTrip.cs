using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Market.Scouting;

/// <summary>A walk through a street or area to find merchants: one who knows how, and newcomers (扫街, S20, S22).</summary>
public sealed class ScoutTrip : Entity
{
    private const int MostNewcomers = 10;
    private const int LongestReason = 500;

    private readonly List<ScoutNewcomer> newcomers = [];

    private ScoutTrip()
    {
    }

    public string Title { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>The street or area.</summary>
    public string Area { get; private set; } = "";

    /// <summary>The band that its merchants lie in (S16).</summary>
    public DistanceBand Distance { get; private set; }

    public int VeteranId { get; private set; }

    public string? Route { get; private set; }

    public ScoutTripState State { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; private set; }

    public IReadOnlyCollection<ScoutNewcomer> Newcomers => newcomers;

    public ScoutTripDetails Details => new(Title, On, Area, Distance, VeteranId, [.. newcomers.Select(n => n.UserId)], Route);

    /// <summary>Plans a trip. Refused for a day past or more than a year ahead, and with the veteran among the newcomers.</summary>
    public static Result<ScoutTrip> Plan(ScoutTripDetails details, DateOnly today)
    {
        var trip = new ScoutTrip();
        if (trip.Set(details, today).Error is { } refused)
            return refused;
        return trip;
    }

    /// <summary>Changes one that is planned. Newcomers must have been loaded.</summary>
    public Result Edit(ScoutTripDetails details, DateOnly today) => State != ScoutTripState.Planned ? ScoutErrors.WrongState : Set(details, today);

    /// <summary>They set out; not before the day.</summary>
    public Result Start(DateOnly today)
    {
        if (State != ScoutTripState.Planned)
            return ScoutErrors.WrongState;
        if (today < On)
            return ScoutErrors.TooEarly;
        State = ScoutTripState.Walking;
        return Result.Success;
    }

    public Result Finish()
    {
        if (State != ScoutTripState.Walking)
            return ScoutErrors.WrongState;
        State = ScoutTripState.Finished;
        return Result.Success;
    }

    /// <summary>It does not take place, or is broken off; with the reason.</summary>
    public Result Cancel(string? reason)
    {
        if (State is not (ScoutTripState.Planned or ScoutTripState.Walking))
            return ScoutErrors.WrongState;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            return ScoutErrors.ReasonMissing;
        (State, Reason) = (ScoutTripState.Cancelled, reason);
        return Result.Success;
    }

    /// <summary>Whether merchants are noted on it: on the way, and what was still being typed when it was finished until the day after.</summary>
    public bool TakesFinds(DateOnly today) => State == ScoutTripState.Walking || (State == ScoutTripState.Finished && today <= On.AddDays(1));

    /// <summary>Notes a merchant; on the way, or right after. That it is noted once is kept by a unique index.</summary>
    /// <param name="wasKnown">Whether the sponsor was in the list before.</param>
    public Result<ScoutFind> Record(Sponsor sponsor, bool wasKnown, ScoutFindDetails details, DateOnly today) =>
        !TakesFinds(today) ? ScoutErrors.NotWalking : sponsor.Standing == Standing.Blacklisted ? ScoutErrors.Blacklisted : new ScoutFind(Id, sponsor.Id, wasKnown, details);

    private Result Set(ScoutTripDetails details, DateOnly today)
    {
        var errors = new List<DomainError>();
        if (details.On < today && details.On != On)
            errors.Add(ScoutErrors.DayPast);
        if (details.On > today.AddYears(1))
            errors.Add(ScoutErrors.DayFar);
        if (details.NewcomerIds.Contains(details.VeteranId))
            errors.Add(ScoutErrors.VeteranIsNewcomer);
        if (details.NewcomerIds.Count > MostNewcomers)
            errors.Add(ScoutErrors.TooMany);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        (Title, On, Area, Distance, VeteranId, Route) = (details.Title, details.On, details.Area, details.Distance, details.VeteranId, details.Route);
        newcomers.RemoveAll(n => !details.NewcomerIds.Contains(n.UserId));
        newcomers.AddRange(details.NewcomerIds.Distinct().Except(newcomers.Select(n => n.UserId)).Select(id => new ScoutNewcomer(id)));
        return Result.Success;
    }
}
