using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Contracts.Terminations;
using Outreach.Domain.Places;

namespace Outreach.Web.Features.Contracts.SponsorPage;

/// <summary>The contract, as its sponsor sees it: nobody's name, no reason or remark that was written among ourselves.</summary>
public sealed record SponsorHead(
    int Id, string Number, ContractState State, string Sponsor, string? Event, DateOnly? EventDay, DateOnly SignedOn, int FamilyId)
{
    /// <summary>What the contract with its amendments promises besides money.</summary>
    public string? Goods { get; init; }

    public bool GoodsWaived { get; init; }

    public bool GoodsReceived { get; init; }
}

public sealed record SponsorDeliverable(
    DeliverableKind? Kind, int? Count, string? Unit, string? Place, DateOnly? StartsOn, string? Note, FulfilmentState State, string? Instead, IReadOnlyList<SponsorPhoto> Photos)
{
    public int ContractId { get; init; }

    public int? PlaceId { get; init; }

    /// <summary>What it shows, once a second person has approved it; null before.</summary>
    public SponsorMaterial? Shows { get; init; }

    /// <summary>Whether it is kept, or settled with the sponsor's consent.</summary>
    public bool IsKept => State is FulfilmentState.Done or FulfilmentState.MadeGood or FulfilmentState.Waived;
}

/// <param name="Link">Of a WeChat post: its address.</param>
public sealed record SponsorPhoto(int Id, string? Place, int Counted, DateOnly On, string? Link);

/// <summary>What is said behind a link that shows nothing, whatever the cause.</summary>
public sealed record SponsorLinkOver(string Department, string? Phone);

/// <param name="HasPicture">Whether there is a picture to look at.</param>
public sealed record SponsorMaterial(int Id, string? Text, string? Product, bool HasPicture);

/// <param name="WrittenOff">CNY that are not asked for any more.</param>
public sealed record SponsorInstalment(DateOnly? DueOn, decimal Amount, decimal Received, decimal WrittenOff);

/// <summary>How the contract was terminated and settled.</summary>
public sealed record SponsorEnd(DateOnly On, TerminatedBy By, decimal Received, decimal WrittenOff, decimal PayBack, DateOnly? PaidBackOn);

/// <summary>A signed text: the contract, or an amendment of it.</summary>
/// <param name="Words">What it says in words of other records, as it was signed.</param>
/// <param name="SubmittedAt">Since when it says so, UTC.</param>
/// <param name="GoodsCame">Whether goods came in under it.</param>
public sealed record SponsorText(int Id, ContractState State, string? Words, DateTimeOffset? SubmittedAt, string? Goods, bool GoodsWaived, bool GoodsCame);

/// <summary>The page.</summary>
/// <param name="Token">The link's secret, for the photos' addresses.</param>
public sealed record SponsorPageModel(
    string Token, SponsorHead Head, IReadOnlyList<SponsorDeliverable> Clauses, IReadOnlyList<SponsorInstalment> Instalments, string Department, string? Phone, DateOnly Today, SponsorEnd? End)
{
    /// <summary>Where and when the event is by now, once whoever negotiates has had the sponsor told; null while it is as the text says.</summary>
    public OccasionWords? Moved { get; init; }
}
