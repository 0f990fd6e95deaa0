using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Surveys.Demand;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Surveys.MeetingPoints;

/// <summary>What students want beside what merchants offer (结合点).</summary>
public sealed class MeetingPointQueries(OutreachDbContext db, SurveyDemandQueries demand, DepartmentTime time)
{
    /// <summary>By the surveys of the last 12 months. Five commands.</summary>
    public Task<IReadOnlyList<MeetingPointRow>> LatestAsync(CancellationToken cancellationToken) =>
        RowsAsync(time.Now.AddMonths(-SurveyDemand.Months), time.Now.AddDays(1), cancellationToken);

    /// <summary>By the surveys opened in a period; leads first, then the most wanted. Five commands.</summary>
    public async Task<IReadOnlyList<MeetingPointRow>> RowsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var wanted = (await demand.OfAsync(from, to, cancellationToken)).ToDictionary(d => d.Industry);
        var active = await db.Sponsors.AsNoTracking().Where(s => s.Standing == Standing.Active || s.Standing == Standing.LongTerm)
            .GroupBy(s => s.Industry).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var deals = from d in db.Deals.AsNoTracking() join s in db.Sponsors on d.SponsorId equals s.Id where s.Standing != Standing.Blacklisted select new { d.Stage, d.SponsorId, s.Industry };
        var won = await deals.Where(d => d.Stage == DealStage.Won).GroupBy(d => d.Industry, d => d.SponsorId)
            .Select(g => new { g.Key, Count = g.Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var open = await deals.Where(d => d.Stage != DealStage.Won && d.Stage != DealStage.Lost).GroupBy(d => d.Industry)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return
        [
            .. Enum.GetValues<Industry>()
                .Select(i => new MeetingPointRow(i, wanted.GetValueOrDefault(i), active.GetValueOrDefault(i), won.GetValueOrDefault(i), open.GetValueOrDefault(i)))
                .OrderByDescending(r => r.IsLead).ThenByDescending(r => r.Demand?.Share ?? -1).ThenBy(r => r.Industry),
        ];
    }
}
