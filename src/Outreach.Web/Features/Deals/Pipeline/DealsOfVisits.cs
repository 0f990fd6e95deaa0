using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Features.Sponsors.Visits;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals.Pipeline;

public sealed class DealsOfVisits(OutreachDbContext db, DealReadinessQueries readiness, DepartmentTime time) : IVisitedDeals
{
    /// <inheritdoc/>
    public async Task<VisitedDeal?> FindAsync(int dealId, CancellationToken cancellationToken)
    {
        if (await db.Deals.SingleOrDefaultAsync(d => d.Id == dealId, cancellationToken) is not { } deal)
            return null;
        return new VisitedDeal(deal, deal.Stage == DealStage.Target ? await readiness.OfAsync(deal.EventId, cancellationToken) : DealReadiness.Ready);
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(Visit visit, int byId, CancellationToken cancellationToken)
    {
        if (await db.Deals.Include(d => d.StageChanges).SingleOrDefaultAsync(d => d.Id == visit.DealId, cancellationToken) is not { } deal)
            return;
        var last = await db.Visits.Where(v => v.DealId == deal.Id && v.Id != visit.Id).MaxAsync(v => (DateTimeOffset?)v.CreatedAt, cancellationToken);
        deal.ForgetVisit(visit, last, byId, time.Now);
    }
}
