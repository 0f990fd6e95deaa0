using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Checks;
using Outreach.Domain.Places;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Offers;

public sealed class AllianceOfferFilter
{
    public AllianceOfferState? State { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <param name="Schools">How many are in it, with us.</param>
/// <param name="Consented">How many of them have consented.</param>
public sealed record AllianceOfferRow(int Id, string Title, string Sponsor, string Alliance, AllianceOfferState State, decimal TotalPrice, int Schools, int Consented, string Owner);

public sealed record AllianceOfferListModel(AllianceOfferFilter Filter, Paged<AllianceOfferRow> List);

/// <param name="Lead">The school that leads; null when we do.</param>
/// <param name="IsContractOver">Whether the contract that was drafted has been given up.</param>
public sealed record AllianceOfferHead(
    int Id, int Version, int AllianceId, string Alliance, string Title, string? Story, int SponsorId, string Sponsor, int? EventId, string? Event, decimal TotalPrice, SplitKind Split,
    string? Lead, AllianceOfferState State, DateOnly? SignedOn, string? WithdrawReason, int? ContractId, bool IsContractOver, string Owner)
{
    /// <summary>Whether the merchant is on the blacklist, so that nothing goes on.</summary>
    public bool IsBlacklisted { get; init; }

    public bool IsOpen => State is AllianceOfferState.Draft or AllianceOfferState.Out or AllianceOfferState.Agreed;
}

public sealed record OfferLineRow(DeliverableKind Kind, int Count, string Unit, string? Place, string? Department, DateOnly? StartsOn, string? Note);

/// <summary>A school's part as it is read.</summary>
/// <param name="School">Null for ours.</param>
/// <param name="ContactName">Null also where the reader may not know it.</param>
/// <param name="ConsentedBy">Who consented; null also where the reader may not know it.</param>
/// <param name="Stamp">What a consent names.</param>
public sealed record OfferPartRow(
    int Id, int? SchoolId, string? School, string? City, int? Kilometres, bool IsLead, int? Audience, string? Places, string? Events, DateOnly? FirstDay, DateOnly? LastDay, string? ContactName, string? ContactPhone,
    decimal? Share, DateTimeOffset? ConsentedAt, string? ConsentedBy, bool IsIn, string? WithdrawReason, bool IsComplete, string Stamp, IReadOnlyList<OfferLineRow> Lines)
{
    /// <summary>Whether somebody of the school can consent themselves.</summary>
    public bool HasPartner { get; init; }

    /// <summary>Who of the school agreed, where a leader of ours recorded it.</summary>
    public string? ConsentNote { get; init; }
}

/// <param name="Findings">What the clause check says of our part.</param>
public sealed record AllianceOfferModel(
    AllianceOfferHead Head, IReadOnlyList<OfferPartRow> Parts, IReadOnlyList<Finding> Findings, IReadOnlyList<TimelineItem> Trail, bool CanWrite, bool CanLead)
{
    public OfferPartRow Ours => Parts.Single(p => p.SchoolId is null);

    public int Errors => Findings.Count(f => f.Severity == FindingSeverity.Error);

    public int Reach => Parts.Where(p => p.IsIn).Sum(p => p.Audience ?? 0);

    public static string KeyOf(int line) => ClauseKeys.Deliverable(line);
}

/// <summary>An offer as the partner of one of its schools reads it: no contact but their own, no sum but the split.</summary>
public sealed record PartnerOfferModel(AllianceOfferHead Head, IReadOnlyList<OfferPartRow> Parts, OfferPartRow Mine)
{
    public bool CanConsent => Head.State is AllianceOfferState.Out or AllianceOfferState.Agreed && Mine.ConsentedAt is null;
}

/// <summary>A line of the partner's page.</summary>
public sealed record PartnerOfferRow(int PartId, string Title, string Sponsor, string School, AllianceOfferState State, decimal? Share, bool HasConsented, bool IsComplete);

/// <summary>What the form of an offer shows beside its input.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record AllianceOfferFormModel(int? Id, int AllianceId, string Alliance, IReadOnlyList<SelectListItem> Schools, IReadOnlyList<SelectListItem> Sponsors, IReadOnlyList<SelectListItem> Events, bool IsDraft)
{
    public const string Key = "AllianceOfferForm";
}

/// <summary>What the form of a part shows beside its input.</summary>
/// <param name="School">Null for ours.</param>
/// <param name="Places">Empty for schools.</param>
/// <param name="Back">Where the form came from.</param>
public sealed record OfferPartFormModel(string Title, string? School, IReadOnlyList<SelectListItem> Places, IReadOnlyList<SelectListItem> Departments, string Back)
{
    public const string Key = "OfferPartForm";
}
