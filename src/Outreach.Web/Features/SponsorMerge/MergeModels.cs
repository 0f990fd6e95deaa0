using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors;

namespace Outreach.Web.Features.SponsorMerge;

/// <summary>Choosing the other record.</summary>
public sealed record ChooseModel(int Id, string Name, string? Q, IReadOnlyList<PossibleDuplicate> Likely, IReadOnlyList<MergeChoice> Found);

/// <summary>A record that could be merged.</summary>
public sealed record MergeChoice(int Id, string Name, string? District, string? Owner);

/// <summary>Both records side by side.</summary>
public sealed record PreviewModel(MergeSide Keep, MergeSide Other);

/// <summary>One of the two records.</summary>
public sealed record MergeSide(
    int Id, int Version, string Name, string? ShortName, string? CreditCode, Industry Industry, string? District, string? Address,
    DistanceBand? Distance, SponsorSize? Size, SponsorSource? Source, string? Owner, Standing Standing, DateOnly? VettedUntil, DateOnly? LastVisitOn,
    IReadOnlyList<string> Tags, IReadOnlyList<string> Contacts, int Visits, int Vettings, int Deals);
