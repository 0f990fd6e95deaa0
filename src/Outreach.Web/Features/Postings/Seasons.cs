using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Postings;

/// <summary>The season that is looked for at a time of the year.</summary>
public static class Seasons
{
    /// <summary>The next one: a posting written in June is mostly for the summer.</summary>
    public static JobSeason Of(DateOnly today) => today.Month switch
    {
        12 or 1 => JobSeason.Winter,
        4 => JobSeason.MayDay,
        6 or 7 or 8 => JobSeason.Summer,
        9 => JobSeason.NationalDay,
        _ => JobSeason.TermTime,
    };
}
