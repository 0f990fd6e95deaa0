using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors.Records;

namespace Outreach.Web.Features.Sponsors.Merge;

public sealed record ChooseMergeModel(int Id, string Name, string? Q, IReadOnlyList<PossibleDuplicate> Likely, IReadOnlyList<MergeChoice> Found);

public sealed record MergeChoice(int Id, string Name, string? District, string? Owner);

/// <summary>Both records side by side, and what stands against merging them.</summary>
public sealed record MergePreviewModel(MergeSide Keep, MergeSide Other, IReadOnlyList<DealsInTheWay> Deals)
{
    public bool HasTwoCodes => Sponsor.AreTwo(Keep.CreditCode, Other.CreditCode);

    public bool IsPossible => Deals.Count == 0 && !HasTwoCodes;
}

/// <summary>Open deals of both for one event, the kept record's first; no event for the term as a whole.</summary>
public sealed record DealsInTheWay(string? Event, int KeepDealId, int OtherDealId);

public sealed class MergeInput
{
    public int? Version { get; set; }

    public int? OtherVersion { get; set; }

    /// <summary>For each field in which the two differ, whether the other's value stays.</summary>
    public Dictionary<string, bool> Takes { get; set; } = [];

    public IReadOnlySet<MergeField> FromOther() => Enum.GetValues<MergeField>().Where(f => Takes.GetValueOrDefault(f.ToString())).ToHashSet();
}

public sealed record MergeSide(
    int Id, int Version, string Name, string? ShortName, string? CreditCode, Industry Industry, string? District, string? Address,
    DistanceBand? Distance, SponsorSize? Size, SponsorSource? Source, string? Owner, Standing Standing, DateOnly? VettedUntil, DateOnly? LastVisitOn,
    IReadOnlyList<string> Tags, IReadOnlyList<MergePerson> Contacts, int Visits, int Vettings, int Deals)
{
    /// <summary>How much is known of it: of two records the fuller one is proposed to stay.</summary>
    public int Fullness => new object?[] { ShortName, CreditCode, District, Address, Distance, Size, Source, Owner, VettedUntil }.Count(f => f is not null)
        + (Industry == Industry.Other ? 0 : 1) + (Standing == Standing.Prospect ? 0 : 1) + Tags.Count + Contacts.Count + Visits + Vettings + (2 * Deals);
}

public sealed record MergePerson(string Name, string? Phone)
{
    public override string ToString() => Phone is null ? Name : $"{Name} {Phone}";
}
