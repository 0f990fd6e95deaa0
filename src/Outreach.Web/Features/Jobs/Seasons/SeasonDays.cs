using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Jobs.Seasons;

public static class SeasonDays
{
    public static IEnumerable<(JobSeason Season, DateOnly StartsOn)> Coming(DateOnly today) =>
        new[] { (JobSeason.Winter, 1, 15), (JobSeason.TermTime, 3, 1), (JobSeason.MayDay, 5, 1), (JobSeason.Summer, 7, 5), (JobSeason.NationalDay, 10, 1) }
            .Select(s =>
            {
                var day = new DateOnly(today.Year, s.Item2, s.Item3);
                return (s.Item1, day > today ? day : day.AddYears(1));
            });
}
