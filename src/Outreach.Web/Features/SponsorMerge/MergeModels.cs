using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors;

namespace Outreach.Web.Features.SponsorMerge;

/// <summary>Choosing the other record.</summary>
public sealed record ChooseModel(int Id, string Name, string? Q, IReadOnlyList<PossibleDuplicate> Likely, IReadOnlyList<MergeChoice> Found);

/// <summary>A record that could be merged.</summary>
public sealed record MergeChoice(int Id, string Name, string? District, string? Owner);

/// <summary>Both records side by side.</summary>
public sealed record PreviewModel(MergeSide Keep, MergeSide Other);

/// <summary>What is chosen on the page of two records.</summary>
public sealed class MergeInput
{
    /// <summary>The version seen of the record that stays.</summary>
    public int? Version { get; set; }

    /// <summary>The version seen of the other.</summary>
    public int? OtherVersion { get; set; }

    /// <summary>For each field in which the two differ, whether the other's value stays.</summary>
    public Dictionary<string, bool> Takes { get; set; } = [];

    /// <summary>Fields in which the other's value stays.</summary>
    public IReadOnlySet<MergeField> FromOther() => Enum.GetValues<MergeField>().Where(f => Takes.GetValueOrDefault(f.ToString())).ToHashSet();
}

/// <summary>One of the two records.</summary>
public sealed record MergeSide(
    int Id, int Version, string Name, string? ShortName, string? CreditCode, Industry Industry, string? District, string? Address,
    DistanceBand? Distance, SponsorSize? Size, SponsorSource? Source, string? Owner, Standing Standing, DateOnly? VettedUntil, DateOnly? LastVisitOn,
    IReadOnlyList<string> Tags, IReadOnlyList<string> Contacts, int Visits, int Vettings, int Deals);
