using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Jobs.Seasons;

/// <summary>
/// When contacting employers for a season must start, and who covers which sector (S63, S65: one year it was started late).
/// </summary>
public sealed class SeasonPlan : Entity
{
    public const int DefaultLeadWeeks = 4;

    private readonly List<SectorCover> covers = [];

    private SeasonPlan()
    {
    }

    /// <summary>Year of the season's first day.</summary>
    public int Year { get; private set; }

    /// <summary>Season; unique with the year.</summary>
    public JobSeason Season { get; private set; }

    /// <summary>First day of the season.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Weeks before it by which contacting must start; null for the rule.</summary>
    public int? LeadWeeks { get; private set; }

    /// <summary>When the reminder went out, UTC.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    public IReadOnlyCollection<SectorCover> Covers => covers;

    /// <summary>A plan; fails on a lead outside 1 to 26 weeks.</summary>
    public static Result<SeasonPlan> Create(JobSeason season, DateOnly startsOn, int? leadWeeks)
    {
        var plan = new SeasonPlan { Season = season };
        return plan.Change(startsOn, leadWeeks).With(plan);
    }

    public Result Change(DateOnly startsOn, int? leadWeeks)
    {
        if (leadWeeks is < 1 or > 26)
            return PostingErrors.LeadWeeks;
        if ((startsOn, leadWeeks) != (StartsOn, LeadWeeks))
            RemindedAt = null;
        (StartsOn, Year, LeadWeeks) = (startsOn, startsOn.Year, leadWeeks);
        return Result.Success;
    }

    /// <summary>
    /// The day by which contacting must start: the weeks that were set, else those learned from past postings, else 4; for
    /// the summer never later than 1 June (S65: 从6月份着手).
    /// </summary>
    /// <param name="learnedWeeks">From <see cref="Learn"/>; null when nothing could be learned.</param>
    public DateOnly ContactFrom(int? learnedWeeks)
    {
        var day = StartsOn.AddDays(-7 * (LeadWeeks ?? learnedWeeks ?? DefaultLeadWeeks));
        var june = new DateOnly(StartsOn.Year, 6, 1);
        return Season == JobSeason.Summer && LeadWeeks is null && day > june ? june : day;
    }

    /// <summary>
    /// Weeks of lead that past postings of a season took, from the first word with the employer to the first day of work:
    /// the upper quartile, rounded up, so that three in four would have been in time. Null with fewer than three.
    /// </summary>
    /// <param name="leadDays">Days from the drafting to the first day of work.</param>
    public static int? Learn(IEnumerable<int> leadDays)
    {
        int[] sorted = [.. leadDays.Where(d => d >= 0).Order()];
        if (sorted.Length < 3)
            return null;
        var quartile = sorted[(int)Math.Ceiling(sorted.Length * 0.75) - 1];
        return Math.Clamp((quartile + 6) / 7, 1, 26);
    }

    /// <summary>Puts a member in charge of a sector, or nobody. Covers must have been loaded.</summary>
    public void Cover(Industry sector, int? memberId)
    {
        covers.RemoveAll(c => c.Sector == sector);
        if (memberId is { } id)
            covers.Add(new SectorCover(sector, id));
    }

    public void Reminded(DateTimeOffset now) => RemindedAt = now;
}
