namespace Outreach.Web.Features.Events;

/// <summary>What a subject brings in for events. Events ask all of them and name none.</summary>
public interface IEventMoney
{
    /// <summary>CNY promised in signed papers, by event; events without any are left out. One database command.</summary>
    Task<IReadOnlyDictionary<int, decimal>> PromisedAsync(IReadOnlyCollection<int> eventIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<int, decimal>>(new Dictionary<int, decimal>());

    /// <summary>What each sponsor is expected to bring, has promised and has brought: never typed into a budget, but derived. One database command.</summary>
    Task<IReadOnlyList<EventSponsorship>> SponsorshipsAsync(IReadOnlyCollection<int> eventIds, CancellationToken cancellationToken);
}

/// <summary>What one deal or signed contract means for an event's money.</summary>
/// <param name="Url">Where more is said about it.</param>
/// <param name="Permission">What it takes to open that page.</param>
/// <param name="IsSigned">Whether a signed contract stands behind it; else it is only expected.</param>
public sealed record EventSponsorship(int EventId, string Sponsor, string Url, string Permission, bool IsSigned)
{
    /// <summary>CNY that an open deal is expected to bring.</summary>
    public decimal Expected { get; init; }

    /// <summary>CNY that a signed contract promises.</summary>
    public decimal Promised { get; init; }

    /// <summary>CNY that has come in of the promised.</summary>
    public decimal Received { get; init; }

    /// <summary>Goods in words; null for none.</summary>
    public string? Goods { get; init; }

    /// <summary>Goods that have come in, in words; null for none.</summary>
    public string? GoodsReceived { get; init; }
}
