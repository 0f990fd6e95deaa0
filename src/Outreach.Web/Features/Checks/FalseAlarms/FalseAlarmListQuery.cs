using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Wording;

namespace Outreach.Web.Features.Checks.FalseAlarms;

public sealed class FalseAlarmListQuery(OutreachDbContext db)
{
    private const int MostShown = 300;

    /// <summary>The latest marks, and how many each rule has. Two commands.</summary>
    public async Task<FalseAlarmsModel> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await db.FalseAlarms.AsNoTracking().OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id).Take(MostShown)
            .Select(a => new FalseAlarmRow(a.Id, a.Check, a.Rule, a.Quote, a.Reason, a.RecordId,
                a.Check == CheckKind.Safety ? db.JobPostings.Where(p => p.Id == a.RecordId).Select(p => p.Title).FirstOrDefault()
                    : db.Contracts.Where(c => c.Id == a.RecordId).Select(c => c.Number ?? db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).FirstOrDefault()).FirstOrDefault(),
                db.Users.Where(u => u.Id == a.CreatedById).Select(u => u.DisplayName).FirstOrDefault(), a.CreatedAt))
            .ToListAsync(cancellationToken);
        var counts = await db.FalseAlarms.AsNoTracking().GroupBy(a => new { a.Check, a.Rule }).Select(g => new { g.Key.Check, g.Key.Rule, Count = g.Count() }).ToListAsync(cancellationToken);
        return new FalseAlarmsModel(rows, [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Rule, StringComparer.Ordinal).Select(c => new FalseAlarmCount(c.Check, c.Rule, c.Count))]);
    }
}
