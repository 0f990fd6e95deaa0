using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Alliances;
using Outreach.Domain.Schools.Alliances.Offers;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Alliances;

/// <param name="Lead">The school that leads; null when we do.</param>
public sealed record AllianceRow(int Id, string Name, DateOnly FoundedOn, string? Lead, int Members, int OpenOffers);

/// <param name="IsLead">Whether it leads.</param>
public sealed record AllianceMemberRow(int SchoolId, string School, SchoolKind Kind, string? City, DateOnly JoinedOn, DateOnly? LeftOn, bool IsLead);

/// <param name="Lead">The school that leads; null when we do.</param>
public sealed record AllianceFacts(int Id, int Version, string Name, string? Agreement, DateOnly FoundedOn, string? Lead);

public sealed record AllianceOfferLink(int Id, string Title, string Sponsor, decimal TotalPrice, AllianceOfferState State);

/// <param name="Offers">Empty for who may not read sums.</param>
/// <param name="ReadsOffers">Whether the person may read the offers to merchants.</param>
/// <param name="Meetings">Those with it that the person sees, the latest first.</param>
public sealed record AllianceModel(AllianceFacts Facts, IReadOnlyList<AllianceMemberRow> Members, IReadOnlyList<AllianceOfferLink> Offers, bool ReadsOffers, IReadOnlyList<MeetingRow> Meetings,
    IReadOnlyList<TimelineItem> Trail);

public sealed class AllianceInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Name of the alliance")]
    public string? Name { get; set; }

    [StringLength(4000), DataType(DataType.MultilineText), Display(Name = "Agreement")]
    public string? Agreement { get; set; }

    [Required, Display(Name = "Founded on")]
    public DateOnly? FoundedOn { get; set; }

    [Display(Name = "Who leads it")]
    public int? LeadSchoolId { get; set; }

    public AllianceDetails ToDetails() => new(Name!, Agreement, FoundedOn!.Value, LeadSchoolId);

    public static AllianceInput Of(Alliance a) => new() { Version = a.Version, Name = a.Name, Agreement = a.Agreement, FoundedOn = a.FoundedOn, LeadSchoolId = a.LeadSchoolId };
}

public sealed class JoinInput
{
    [Required, Display(Name = "School")]
    public int? SchoolId { get; set; }

    [Required, Display(Name = "Joined on")]
    public DateOnly? JoinedOn { get; set; }
}

/// <summary>What a form shows beside its input.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record AllianceFormModel(int? Id, string? Name, IReadOnlyList<SelectListItem> Schools)
{
    public const string Key = "AllianceForm";
}
