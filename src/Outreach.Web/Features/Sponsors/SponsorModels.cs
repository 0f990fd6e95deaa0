using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Deals;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Visits;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors;

/// <summary>A row of the list.</summary>
public sealed record SponsorRow(
    int Id, string Name, string? ShortName, Industry Industry, string? District, DistanceBand? Distance, Standing Standing, string? Owner,
    DateOnly? VettedUntil, DateOnly? LastVisitOn, int OpenDeals, DateTimeOffset UpdatedAt);

/// <summary>The list, and the members one may filter by and hand merchants to.</summary>
public sealed record SponsorListModel(SponsorFilter Filter, Paged<SponsorRow> List, IReadOnlyList<SelectListItem> People);

/// <summary>The detail page.</summary>
public sealed record SponsorDetailModel(
    SponsorFacts Facts, IReadOnlyList<SponsorContactRow> Contacts, IReadOnlyList<SponsorVettingRow> Vettings, IReadOnlyList<SponsorVisitRow> Visits,
    IReadOnlyList<SponsorDealRow> Deals, IReadOnlyList<SponsorStageRow> Stages, IReadOnlyList<PossibleDuplicate> Duplicates,
    IReadOnlyList<SponsorMerged> Merged, IReadOnlyList<TimelineItem> Trail, IReadOnlyList<SponsorJobRow> Jobs);

/// <summary>A job of the merchant; counts, never who applied.</summary>
public sealed record SponsorJobRow(int Id, string Title, Domain.Jobs.JobState State, DateOnly StartsOn, int Applied, int Hired, int Headcount);

/// <summary>What is known of a merchant itself.</summary>
public sealed record SponsorFacts(
    int Id, string Name, string? ShortName, string? CreditCode, string? CreditCodeReason, int? CreditCodeLicenceId, Industry Industry,
    string? District, string? Address, DistanceBand? Distance, SponsorSize? Size, SponsorSource? Source, Standing Standing, string? BlacklistReason,
    string? Notes, DateOnly? VettedUntil, DateOnly? LastVisitOn, string? Owner, IReadOnlyList<string> Tags, string? OtherNames);

/// <summary>A record that was merged into this one.</summary>
public sealed record SponsorMerged(string Name, string? By, DateTimeOffset At);

/// <summary>A person at the merchant.</summary>
public sealed record SponsorContactRow(int Id, string Name, string? Title, string? Phone, string? WeChat, string? Email, bool IsPrimary)
{
    /// <summary>The phone as a link dials it.</summary>
    public string? Dial => Phone is null ? null : new string([.. Phone.Normalize(System.Text.NormalizationForm.FormKC).Where(c => char.IsAsciiDigit(c) || c == '+')]) is { Length: >= 5 } digits ? digits : null;
}

/// <summary>A check of the merchant.</summary>
public sealed record SponsorVettingRow(bool Passed, DateOnly On, string By, string? Notes, int? LicenceFileId, DateTimeOffset At)
{
    /// <summary>Last day on which it holds.</summary>
    public DateOnly ValidUntil => On.AddMonths(12).AddDays(-1);
}

/// <summary>A visit at the merchant.</summary>
public sealed record SponsorVisitRow(
    int Id, DateOnly On, VisitChannel Channel, VisitOutcome Outcome, string? Said, string? NextStep, DateOnly? NextStepOn, string? Lesson,
    int? PhotoId, bool IsMine, IReadOnlyList<string> Who, DateTimeOffset At, string? By);

/// <summary>A deal with the merchant.</summary>
public sealed record SponsorDealRow(int Id, string? Event, DealStage Stage, decimal? ExpectedCash, string Owner, DateOnly? NextStepOn, bool IsOpen);

/// <summary>A deal that moved.</summary>
public sealed record SponsorStageRow(string? Event, DealStage To, string? By, string? Reason, DateTimeOffset At);

/// <summary>A record that may be the same merchant.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">Its district.</param>
/// <param name="Owner">Who looks after it.</param>
/// <param name="SameCode">Same credit code.</param>
/// <param name="SamePhone">A contact with the same phone.</param>
/// <param name="SameName">Same name but for the writing.</param>
public sealed record PossibleDuplicate(int Id, string Name, string? District, string? Owner, bool SameCode, bool SamePhone, bool SameName);
