using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Deals.Pipeline;

public sealed class DealContracts(OutreachDbContext db)
{
    private static readonly ContractState[] Over = [ContractState.Completed, ContractState.Withdrawn, ContractState.Terminated];

    /// <summary>Whether the deal has a contract that is on its way. One command.</summary>
    public Task<bool> HasLivingAsync(int dealId, CancellationToken cancellationToken) => db.Contracts.AnyAsync(c => c.ActiveDealId == dealId, cancellationToken);

    /// <summary>Gives the contracts of deals that changed hands to the new negotiator; the caller saves. One command.</summary>
    public async Task FollowAsync(IReadOnlyCollection<int> dealIds, int ownerId, CancellationToken cancellationToken)
    {
        foreach (var contract in await db.Contracts.Include(c => c.Negotiators).Where(c => dealIds.Contains(c.DealId) && !Over.Contains(c.State)).ToListAsync(cancellationToken))
            contract.Reassign(ownerId);
    }
}
