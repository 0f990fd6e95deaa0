using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>
/// Budgets of the events that begin in the period, by event and by category: the approved revision, else the latest. Cancelled
/// events are left out. One command, and one for each source of money.
/// </summary>
public sealed class BudgetReports(OutreachDbContext db, BudgetQueries queries, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IReportProvider
{
    /// <inheritdoc/>
    public string Permission => Permissions.EventsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (since, until) = (time.StartOf(from), time.StartOf(to.AddDays(1)));
        var sums = await db.BudgetLines.AsNoTracking()
            .Join(db.EventBudgets, l => l.BudgetId, b => b.Id, (l, b) => new { Line = l, b.EventId, Holds = b.ApprovedRevision ?? b.Revision })
            .Where(x => x.Line.Revision == x.Holds)
            .Join(db.Events.Where(e => e.StartsAt >= since && e.StartsAt < until && e.State != EventState.Cancelled), x => x.EventId, e => e.Id, (x, e) => new { e.Id, e.Title, x.Line })
            .GroupBy(x => new { x.Id, x.Title, x.Line.Side, x.Line.Category })
            .Select(g => new { g.Key.Id, g.Key.Title, g.Key.Side, g.Key.Category, Sum = g.Sum(x => x.Line.Amount) }).ToListAsync(cancellationToken);
        var events = sums.GroupBy(s => (s.Id, s.Title)).ToList();
        var money = (await queries.SponsorshipsAsync([.. events.Select(e => e.Key.Id)], cancellationToken)).ToLookup(s => s.EventId);
        return
        [
            new ReportTable(
                "budgets-by-event", texts["Budgets of the events in the period"],
                [texts["Event"], texts["Planned income"], texts["Planned expenses"], texts["Promised by sponsors"], texts["Received from sponsors"]],
                [.. events.Select(e =>
                {
                    var income = e.Where(s => s.Side == BudgetSide.Income).Sum(s => s.Sum) + money[e.Key.Id].Sum(s => s.Expected + s.Promised);
                    return (IReadOnlyList<object?>)[e.Key.Title, income, e.Where(s => s.Side == BudgetSide.Expense).Sum(s => s.Sum), money[e.Key.Id].Sum(s => s.Promised), money[e.Key.Id].Sum(s => s.Received)];
                }).OrderByDescending(r => (decimal)r[2]!)], paths.Of("Events.Index")),
            new ReportTable(
                "budgets-by-category", texts["Planned expenses by category"], [texts["Category"], texts["Events"], texts["Planned expenses"]],
                [.. sums.Where(s => s.Category is not null).GroupBy(s => s.Category!.Value).OrderBy(g => g.Key)
                    .Select(g => (IReadOnlyList<object?>)[texts.Text(g.Key), g.Select(s => s.Id).Distinct().Count(), g.Sum(s => s.Sum)])]),
        ];
    }
}
