using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Web.Features.Sponsors.Visits;

/// <summary>The deals that visits are logged for: visits do not know what a deal needs before it moves.</summary>
public interface IVisitedDeals
{
    /// <summary>A tracked deal together with what keeps it among the targets; null when there is none. At most two commands.</summary>
    Task<VisitedDeal?> FindAsync(int dealId, CancellationToken cancellationToken);

    /// <summary>Takes a withdrawn visit off its deal; the caller saves. At most two commands.</summary>
    Task ForgetAsync(Visit visit, int byId, CancellationToken cancellationToken);
}
