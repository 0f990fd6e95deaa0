namespace Outreach.Web.Features.Deals;

/// <summary>What a deal's page shows of its contracts: deals know no contracts.</summary>
public interface IDealContracts
{
    /// <summary>The living one first; at most 20. One database command.</summary>
    Task<IReadOnlyList<DealContractRow>> OfDealAsync(int dealId, CancellationToken cancellationToken);
}

/// <param name="Number">Null until the paper has one.</param>
/// <param name="State">Its state, for the badge.</param>
/// <param name="Cash">CNY; null or 0 for goods alone.</param>
/// <param name="Promised">How many deliverables.</param>
public sealed record DealContractRow(int Id, string? Number, bool IsAmendment, Enum State, bool IsWithdrawn, decimal? Cash, int Promised);
