using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals;

/// <summary>How many deals came to each stage in the period.</summary>
public sealed class DealReports(OutreachDbContext db, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IReportProvider
{
    /// <inheritdoc/>
    public string Permission => Permissions.DealsRead;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportTable>> TablesAsync(CurrentUser me, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (since, until) = (time.StartOf(from), time.StartOf(to.AddDays(1)));
        var reached = await db.DealStageChanges.AsNoTracking().Where(c => c.At >= since && c.At < until)
            .GroupBy(c => c.To).Select(g => new { Stage = g.Key, Deals = g.Select(c => c.DealId).Distinct().Count() }).ToDictionaryAsync(g => g.Stage, g => g.Deals, cancellationToken);
        return
        [
            new ReportTable(
                "deal-stages", texts["Deals that came to each stage"], [texts["Stage"], texts["Deals"]],
                [.. Enum.GetValues<DealStage>().Select(s => (IReadOnlyList<object?>)[texts.Text(s), reached.GetValueOrDefault(s)])], paths.Of("Deals.Index")),
        ];
    }
}
