using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts;

/// <summary>Money of the contracts signed in the period, by event; and what was kept of the promises due in it, by department.</summary>
public sealed class ContractReports(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IReportProvider
{
    /// <inheritdoc/>
    public string Permission => Permissions.ContractsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var today = time.Today;
        // A contract and what amends it are one, of the day on which it was signed.
        var money = await db.Contracts.AsNoTracking().Counted().Where(c => c.AmendsId == null && c.SignedOn >= from && c.SignedOn <= to)
            .Select(c => new
            {
                Event = db.Events.Where(e => e.Id == c.EventId).Select(e => e.Title).FirstOrDefault(),
                c.EventId,
                Promised = db.MoneyLines().Where(m => m.FamilyId == c.Id).Sum(m => m.Promised),
                Received = db.MoneyLines().Where(m => m.FamilyId == c.Id).Sum(m => m.Received),
            }).ToListAsync(cancellationToken);
        var promises = await db.Deliverables.AsNoTracking().Join(db.Contracts.Counted(), d => d.ContractId, c => c.Id, (d, c) => d)
            .Where(d => d.StartsOn >= from && d.StartsOn <= to && d.IsPromised() && (d.Fulfilment != FulfilmentState.Open || d.StartsOn < today))
            .Join(db.Departments, d => d.DepartmentId, x => (int?)x.Id, (d, x) => new { x.Name, d.Fulfilment })
            .GroupBy(x => new { x.Name, x.Fulfilment }).Select(g => new { g.Key.Name, g.Key.Fulfilment, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            new ReportTable(
                "money-by-event", texts["Money by event, of contracts signed in the period"], [texts["Event"], texts["Contracts"], texts["Promised"], texts["Received"]],
                [.. money.GroupBy(c => c.EventId).OrderByDescending(g => g.Sum(c => c.Promised)).Select(g => (IReadOnlyList<object?>)
                    [g.First().Event ?? texts["The term as a whole"].Value, g.Count(), g.Sum(c => c.Promised), g.Sum(c => c.Received)])], paths.Of("ContractFigures.Index")),
            new ReportTable(
                "clauses-kept", texts["Clauses due in the period, by department"], [texts["Department"], texts["Were due"], texts["Kept"], texts["Share"]],
                [.. promises.GroupBy(p => p.Name).OrderBy(g => g.Key, StringComparer.CurrentCulture).Select(g =>
                {
                    var (due, kept) = (g.Sum(p => p.Count), g.Where(p => p.Fulfilment is FulfilmentState.Done or FulfilmentState.MadeGood).Sum(p => p.Count));
                    return (IReadOnlyList<object?>)[g.Key, due, kept, (double)kept / due];
                })], paths.Of("Fulfilment.Index")),
        ];
    }
}
