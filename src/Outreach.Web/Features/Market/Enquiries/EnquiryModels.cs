using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Market.Enquiries;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Enquiries;

/// <summary>A line of the list.</summary>
/// <param name="Name">Empty once names were removed.</param>
/// <param name="IsLate">Whether it has waited longer than it may.</param>
public sealed record EnquiryRow(
    int Id, EnquirySender Sender, EnquiryChannel Channel, string Name, string? Organisation, string What, string? Event, DateOnly ReceivedOn, EnquiryState State, string? TakenBy, bool IsLate);

/// <summary>A line of the exported sheet.</summary>
public sealed record EnquiryExportRow(EnquiryRow Row, string Contact, string? Answer, DateOnly? AnsweredOn, string? AnsweredBy, string? Outcome);

public sealed record EnquiryListModel(EnquiryFilter Filter, Paged<EnquiryRow> List, IReadOnlyList<SelectListItem> People, int AnswerDays);

/// <summary>What the form shows beside its input.</summary>
public sealed record EnquiryFormModel(IReadOnlyList<SelectListItem> Events, int KeepMonths)
{
    public const string Key = "EnquiryForm";
}

public sealed record EnquiryFacts(
    int Id, int Version, EnquirySender Sender, EnquiryChannel Channel, string Name, string? Organisation, string Contact, string What, string? Event, DateOnly ReceivedOn, EnquiryState State,
    int? TakenById, string? TakenBy, string? Answer, DateOnly? AnsweredOn, string? AnsweredBy, string? Outcome, int? TipId, int? TipAssigneeId, int? SponsorId, string? Sponsor, bool IsAnonymized);

/// <param name="Matches">Merchants of the list that may be meant; empty once it belongs to one.</param>
/// <param name="CanWork">Whether it is in the person's hands, or the person leads.</param>
public sealed record EnquiryDetailModel(
    EnquiryFacts Enquiry, IReadOnlyList<MatchingSponsor> Matches, IReadOnlyList<SelectListItem> People, bool CanWork, bool Leads, DateOnly DueOn, DateOnly Today, bool SeesTip, IReadOnlyList<TimelineItem> Trail)
{
    public bool IsOpen => Enquiry.State != EnquiryState.Closed;

    public bool IsLate => Enquiry.State is EnquiryState.New or EnquiryState.Taken && DueOn < Today;
}
