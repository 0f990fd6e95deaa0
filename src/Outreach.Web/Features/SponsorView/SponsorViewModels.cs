using Outreach.Domain.Contracts;

namespace Outreach.Web.Features.SponsorView;

/// <summary>The contract, as its sponsor sees it: nobody's name, no reason or remark that was written among ourselves.</summary>
public sealed record SponsorHead(
    int Id, string Number, ContractState State, string Sponsor, string? Event, DateTimeOffset? EventStartsAt, DateOnly SignedOn,
    string? Goods, bool GoodsWaived, bool GoodsReceived);

/// <summary>A promise; <paramref name="Instead"/> is what was done to make it good.</summary>
public sealed record SponsorClause(
    DeliverableKind? Kind, int? Count, string? Unit, string? Place, DateOnly? StartsOn, string? Note, FulfilmentState State, string? Instead, IReadOnlyList<SponsorPhoto> Photos)
{
    /// <summary>Whether it is kept, or settled with the sponsor's consent.</summary>
    public bool IsKept => State is FulfilmentState.Done or FulfilmentState.MadeGood or FulfilmentState.Waived;
}

/// <summary>A photo that proves a promise.</summary>
public sealed record SponsorPhoto(int Id, string? Place, int Counted, DateOnly On);

/// <summary>A part of the cash.</summary>
public sealed record SponsorInstalment(DateOnly? DueOn, decimal Amount, decimal Received);

/// <summary>The page.</summary>
/// <param name="Token">The link's secret, for the photos' addresses.</param>
/// <param name="Head">The contract.</param>
/// <param name="Clauses">What was promised, by day.</param>
/// <param name="Instalments">The cash.</param>
/// <param name="Department">Who promised.</param>
/// <param name="Phone">The department's phone.</param>
/// <param name="Today">The department's day.</param>
public sealed record SponsorViewModel(
    string Token, SponsorHead Head, IReadOnlyList<SponsorClause> Clauses, IReadOnlyList<SponsorInstalment> Instalments, string Department, string? Phone, DateOnly Today);
