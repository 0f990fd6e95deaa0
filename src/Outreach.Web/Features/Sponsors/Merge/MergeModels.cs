using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors.Records;

namespace Outreach.Web.Features.Sponsors.Merge;

public sealed record ChooseMergeModel(int Id, string Name, string? Q, IReadOnlyList<PossibleDuplicate> Likely, IReadOnlyList<MergeChoice> Found);

public sealed record MergeChoice(int Id, string Name, string? District, string? Owner);

/// <summary>Both records side by side.</summary>
public sealed record MergePreviewModel(MergeSide Keep, MergeSide Other);

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
    IReadOnlyList<string> Tags, IReadOnlyList<string> Contacts, int Visits, int Vettings, int Deals);
