using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Jobs.Postings;

public static class SeasonCalendar
{
    public static JobSeason Of(DateOnly today) => today.Month switch
    {
        12 or 1 => JobSeason.Winter,
        4 => JobSeason.MayDay,
        6 or 7 or 8 => JobSeason.Summer,
        9 => JobSeason.NationalDay,
        _ => JobSeason.TermTime,
    };
}
