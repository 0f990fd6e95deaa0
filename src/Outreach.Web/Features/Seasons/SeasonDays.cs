using Outreach.Domain.Jobs;

namespace Outreach.Web.Features.Seasons;

/// <summary>On which days seasons usually begin; leaders change them to the school's calendar.</summary>
public static class SeasonDays
{
    /// <summary>Each season's next beginning after a day.</summary>
    public static IEnumerable<(JobSeason Season, DateOnly StartsOn)> Coming(DateOnly today) =>
        new[] { (JobSeason.Winter, 1, 15), (JobSeason.TermTime, 3, 1), (JobSeason.MayDay, 5, 1), (JobSeason.Summer, 7, 5), (JobSeason.NationalDay, 10, 1) }
            .Select(s =>
            {
                var day = new DateOnly(today.Year, s.Item2, s.Item3);
                return (s.Item1, day > today ? day : day.AddYears(1));
            });
}
