using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Features.Sponsors.Visits;

namespace Outreach.Web.Features.Deals.Pipeline;

public sealed class DealsOfVisits(OutreachDbContext db, DealReadinessQueries readiness) : IVisitedDeals
{
    /// <inheritdoc/>
    public async Task<VisitedDeal?> FindAsync(int dealId, CancellationToken cancellationToken)
    {
        if (await db.Deals.SingleOrDefaultAsync(d => d.Id == dealId, cancellationToken) is not { } deal)
            return null;
        return new VisitedDeal(deal, deal.Stage == DealStage.Target ? await readiness.OfAsync(deal.EventId, cancellationToken) : DealReadiness.Ready);
    }
}
