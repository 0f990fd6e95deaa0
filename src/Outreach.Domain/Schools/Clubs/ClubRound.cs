namespace Outreach.Domain.Schools.Clubs;

/// <summary>A round of visits to the clubs after recruitment (S56).</summary>
public sealed class ClubRound : Entity
{
    private const int LongestNote = 1000;
    private const int MostDays = 366;
    private const int MostVisits = 200;

    private readonly List<ClubVisit> visits = [];

    private ClubRound()
    {
    }

    public string Title { get; private set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; private set; }

    public ClubRoundState State { get; private set; }

    public IReadOnlyCollection<ClubVisit> Visits => visits;

    /// <summary>Plans a round. Refused when it ends before it begins or today, or lasts longer than a year.</summary>
    /// <param name="title">At most 100 characters.</param>
    public static Result<ClubRound> Create(string title, DateOnly startsOn, DateOnly endsOn, DateOnly today)
    {
        var round = new ClubRound();
        if (round.Set(title, startsOn, endsOn, today).Error is { } refused)
            return refused;
        return round;
    }

    public Result Edit(string title, DateOnly startsOn, DateOnly endsOn, DateOnly today) => State != ClubRoundState.Open ? ClubRoundErrors.Closed : Set(title, startsOn, endsOn, today);

    /// <summary>Puts clubs on the list, each once. Visits must have been loaded.</summary>
    /// <returns>How many are new on it.</returns>
    public Result<int> Add(IReadOnlyCollection<int> clubIds, int? goerId = null)
    {
        if (State != ClubRoundState.Open)
            return ClubRoundErrors.Closed;
        var fresh = clubIds.Distinct().Except(visits.Select(v => v.ClubId)).ToList();
        if (visits.Count + fresh.Count > MostVisits)
            return ClubRoundErrors.TooMany;
        foreach (var id in fresh)
        {
            var visit = new ClubVisit(id);
            visit.Assign(goerId);
            visits.Add(visit);
        }

        return fresh.Count;
    }

    /// <summary>Takes a club off the list that was not visited yet. Visits must have been loaded.</summary>
    public Result Remove(ClubVisit visit)
    {
        if (State != ClubRoundState.Open)
            return ClubRoundErrors.Closed;
        if (visit.VisitedOn is not null)
            return ClubRoundErrors.VisitedAlready;
        visits.Remove(visit);
        return Result.Success;
    }

    /// <summary>Says who goes; null for nobody. Refused for a visit that was made.</summary>
    public Result Assign(ClubVisit visit, int? goerId)
    {
        if (State != ClubRoundState.Open)
            return ClubRoundErrors.Closed;
        if (visit.VisitedOn is not null)
            return ClubRoundErrors.VisitedAlready;
        visit.Assign(goerId);
        return Result.Success;
    }

    /// <summary>
    /// Notes what came of a visit, or corrects it; whoever notes it went, unless somebody else was to. A club that joins the joint body
    /// does so with its consent, and one that joined by mistake is out again.
    /// </summary>
    public Result Record(ClubVisit visit, Club club, ClubVisitReport report, int byId, DateOnly today)
    {
        if (State != ClubRoundState.Open)
            return ClubRoundErrors.Closed;
        var errors = new List<DomainError>();
        if (report.On > today)
            errors.Add(ClubRoundErrors.InFuture);
        else if (report.On < StartsOn)
            errors.Add(ClubRoundErrors.BeforeRound);
        if (string.IsNullOrWhiteSpace(report.Note) || report.Note.Length > LongestNote)
            errors.Add(ClubRoundErrors.NoteMissing);
        if (report.Joins && !club.IsInJointBody && errors.Count == 0 && club.JoinBody(report.AgreedBy, report.On, today).Error is { } refused)
            errors.Add(refused);
        else if (report.Joins && !club.IsInJointBody && string.IsNullOrWhiteSpace(report.AgreedBy) && errors.Count > 0)
            errors.Add(ClubErrors.ConsentMissing);
        if (DomainError.Combine(errors) is { } wrong)
            return wrong;
        if (!report.Joins && visit.Joins == true && club.IsInJointBody && club.AgreedOn == visit.VisitedOn)
            club.LeaveBody();
        visit.Record(report, byId);
        return Result.Success;
    }

    public Result Close()
    {
        if (State != ClubRoundState.Open)
            return ClubRoundErrors.Closed;
        State = ClubRoundState.Closed;
        return Result.Success;
    }

    private Result Set(string title, DateOnly startsOn, DateOnly endsOn, DateOnly today)
    {
        if (endsOn < startsOn)
            return ClubRoundErrors.EndBeforeStart;
        if (endsOn < today && endsOn != EndsOn)
            return ClubRoundErrors.EndPast;
        if (endsOn.DayNumber - startsOn.DayNumber >= MostDays || startsOn > today.AddYears(1))
            return ClubRoundErrors.TooLong;
        (Title, StartsOn, EndsOn) = (title, startsOn, endsOn);
        return Result.Success;
    }
}
