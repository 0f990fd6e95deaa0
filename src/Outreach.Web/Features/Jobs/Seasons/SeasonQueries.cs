using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Jobs;
using Outreach.Domain.Jobs.Seasons;
using Outreach.Domain.Sponsors;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Seasons;

public sealed class SeasonQueries(OutreachDbContext db, DepartmentTime time)
{
    private const int YearsBack = 3;

    private const int MostPlans = 30;

    // A summer job may begin some weeks before the holidays, and a posting of the season some months into it.
    private const int DaysBefore = 60, DaysAfter = 150;

    /// <summary>Weeks of lead that past postings of each season took. One command.</summary>
    public async Task<Dictionary<JobSeason, int>> LearnedAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var since = today.AddYears(-YearsBack);
        var past = await db.JobPostings.AsNoTracking().Where(p => p.PublishedRevision != null && p.StartsOn < today && p.StartsOn >= since)
            .OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(5000).Select(p => new { p.Season, p.StartsOn, p.CreatedAt }).ToListAsync(cancellationToken);
        return past.GroupBy(p => p.Season)
            .Select(g => (Season: g.Key, Weeks: SeasonPlan.Learn(g.Select(p => p.StartsOn.DayNumber - time.DayOf(p.CreatedAt).DayNumber))))
            .Where(s => s.Weeks is not null).ToDictionary(s => s.Season, s => s.Weeks!.Value);
    }

    /// <summary>The plans. Three commands, four when there are any.</summary>
    public async Task<SeasonsModel> PlansAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var since = today.AddYears(-1);
        return await RowsAsync(await db.SeasonPlans.AsNoTracking().Include(p => p.Covers).Where(p => p.StartsOn >= since)
            .OrderBy(p => p.StartsOn).ThenBy(p => p.Id).Take(MostPlans).ToListAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Plans whose season is to come and which are late. At most four commands, one when there is no plan.</summary>
    public async Task<IReadOnlyList<SeasonRow>> LateAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var plans = await db.SeasonPlans.AsNoTracking().Include(p => p.Covers).Where(p => p.StartsOn >= today && p.StartsOn <= today.AddDays(200))
            .OrderBy(p => p.StartsOn).ThenBy(p => p.Id).Take(MostPlans).ToListAsync(cancellationToken);
        return plans.Count == 0 ? [] : [.. (await RowsAsync(plans, cancellationToken)).Coming.Where(p => p.IsLateOn(today))];
    }

    private async Task<SeasonsModel> RowsAsync(List<SeasonPlan> plans, CancellationToken cancellationToken)
    {
        var today = time.Today;
        if (plans.Count == 0)
            return new SeasonsModel([], [], today);
        var learned = await LearnedAsync(cancellationToken);
        var (from, to) = (plans.Min(p => p.StartsOn).AddDays(-DaysBefore), plans.Max(p => p.StartsOn).AddDays(DaysAfter));
        var postings = await db.JobPostings.AsNoTracking().Where(p => p.StartsOn >= from && p.StartsOn <= to && p.State != PostingState.Rejected)
            .Join(db.Sponsors.IgnoreQueryFilters(), p => p.SponsorId, s => s.Id, (p, s) => new { p.Season, p.StartsOn, s.Industry, s.Name, Published = p.PublishedRevision != null })
            .GroupBy(p => new { p.Season, p.StartsOn, p.Industry, p.Name, p.Published })
            .Select(g => new { g.Key.Season, g.Key.StartsOn, g.Key.Industry, g.Key.Name, g.Key.Published, Count = g.Count() }).ToListAsync(cancellationToken);
        var memberIds = plans.SelectMany(p => p.Covers).Select(c => c.MemberId).Distinct().ToList();
        var members = memberIds.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => memberIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var rows = plans.Select(plan =>
        {
            int? weeks = learned.TryGetValue(plan.Season, out var known) ? known : null;
            var contact = plan.ContactFrom(weeks);
            var theirs = postings.Where(p => p.Season == plan.Season && p.StartsOn >= plan.StartsOn.AddDays(-DaysBefore) && p.StartsOn <= plan.StartsOn.AddDays(DaysAfter)).ToList();
            return new SeasonRow(
                plan.Id, plan.Season, plan.StartsOn, contact, (plan.StartsOn.DayNumber - contact.DayNumber + 6) / 7,
                plan.LeadWeeks is not null ? LeadSource.Set : contact == new DateOnly(plan.StartsOn.Year, 6, 1) && plan.Season == JobSeason.Summer ? LeadSource.June
                    : weeks is not null ? LeadSource.Learned : LeadSource.Usual,
                plan.RemindedAt,
                [
                    .. Enum.GetValues<Industry>().Select(sector =>
                    {
                        var who = plan.Covers.FirstOrDefault(c => c.Sector == sector)?.MemberId;
                        var found = theirs.Where(p => p.Industry == sector).ToList();
                        return new SectorRow(
                            sector, found.Sum(p => p.Count), found.Where(p => p.Published).Sum(p => p.Count), [.. found.Select(p => p.Name).Distinct().Order(StringComparer.CurrentCulture)],
                            who is { } id ? members.GetValueOrDefault(id) : null, who);
                    }),
                ]);
        }).ToList();
        return new SeasonsModel([.. rows.Where(r => r.StartsOn >= today)], [.. rows.Where(r => r.StartsOn < today).Reverse()], today);
    }
}
