namespace Outreach.Web.Features.Deals;

/// <summary>What a deal's page shows of its contracts: deals know no contracts.</summary>
public interface IDealContracts
{
    /// <summary>The living one first; at most 20. One database command.</summary>
    Task<IReadOnlyList<DealContractRow>> OfDealAsync(int dealId, CancellationToken cancellationToken);
}

/// <param name="Number">Null until the paper has one.</param>
/// <param name="State">Its state, for the badge.</param>
/// <param name="Cash">CNY promised, with its amendments; of an amendment, what its text says of the rest. Null or 0 for goods alone.</param>
/// <param name="Promised">How many deliverables.</param>
public sealed record DealContractRow(int Id, string? Number, bool IsAmendment, Enum State, bool IsWithdrawn, decimal? Cash, int Promised)
{
    /// <summary>CNY, with its amendments; null of an amendment, which counts with its original, and before the signature.</summary>
    public decimal? Received { get; init; }

    /// <summary>When it was terminated; null when it was not.</summary>
    public DateOnly? TerminatedOn { get; init; }
}
