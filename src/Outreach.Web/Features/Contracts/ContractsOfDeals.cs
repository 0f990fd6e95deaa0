using Outreach.Domain.Contracts;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Deals;

namespace Outreach.Web.Features.Contracts;

public sealed class ContractsOfDeals(ContractQueries contracts) : IDealContracts
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<DealContractRow>> OfDealAsync(int dealId, CancellationToken cancellationToken) =>
        [.. (await contracts.OfDealAsync(dealId, cancellationToken)).Select(c => new DealContractRow(c.Id, c.Number, c.IsAmendment, c.State, c.State == ContractState.Withdrawn, c.Cash, c.Promised)
        {
            Received = c.IsAmendment || c.SignedOn is null ? null : c.Received,
            TerminatedOn = c.TerminatedOn,
        })];
}
