using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Deals;
using Outreach.Domain.Jobs;
using Outreach.Domain.Sponsors;
using Outreach.Domain.Sponsors.Visits;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors.Records;

public sealed record SponsorRow(
    int Id, string Name, string? ShortName, Industry Industry, string? District, DistanceBand? Distance, Standing Standing, string? Owner,
    DateOnly? VettedUntil, DateOnly? LastVisitOn, int OpenDeals, DateTimeOffset UpdatedAt)
{
    /// <summary>Whom one asks first; null when nobody is known.</summary>
    public Reach? Contact { get; init; }

    /// <summary>Nobody's, or of somebody who has left.</summary>
    public bool IsClaimable { get; init; }

    public bool IsSchoolOffice { get; init; }
}

public sealed record SponsorListModel(SponsorFilter Filter, Paged<SponsorRow> List, IReadOnlyList<SelectListItem> People);

public sealed record SponsorDetailModel(
    SponsorFacts Facts, IReadOnlyList<SponsorContactRow> Contacts, IReadOnlyList<SponsorVettingRow> Vettings, IReadOnlyList<SponsorVisitRow> Visits,
    IReadOnlyList<SponsorDealRow> Deals, IReadOnlyList<SponsorStageRow> Stages, IReadOnlyList<PossibleDuplicate> Duplicates,
    IReadOnlyList<SponsorMerged> Merged, IReadOnlyList<TimelineItem> Trail, IReadOnlyList<SponsorJobRow> Jobs, IReadOnlyList<SponsorBreachRow> Breaches)
{
    /// <summary>Reports of students about its jobs that leaders have upheld, the latest first.</summary>
    public IReadOnlyList<UpheldReport> Upheld { get; init; } = [];

    /// <summary>What students, and it, said after its jobs.</summary>
    public IReadOnlyList<PostingRatingRow> Ratings { get; init; } = [];
}

/// <summary>A report that was right; never who reported.</summary>
public sealed record UpheldReport(int PostingId, string Title, string? Decision, DateTimeOffset? At);

/// <summary>A breach of a contract with the merchant.</summary>
public sealed record SponsorBreachRow(string? Number, BreachSide Side, string What, BreachState State, decimal? Compensation, string? Followed, DateTimeOffset At, string? By, DateTimeOffset? FollowedAt, string? FollowedBy);

/// <summary>A job of the merchant; counts, never who applied.</summary>
public sealed record SponsorJobRow(int Id, string Title, PostingState State, DateOnly StartsOn, int Applied, int Hired, int Headcount);

public sealed record SponsorFacts(
    int Id, string Name, string? ShortName, string? CreditCode, string? CreditCodeReason, int? CreditCodeLicenceId, Industry Industry,
    string? District, string? Address, DistanceBand? Distance, SponsorSize? Size, SponsorSource? Source, Standing Standing, string? BlacklistReason,
    string? Notes, DateOnly? VettedUntil, DateOnly? LastVisitOn, string? Owner, IReadOnlyList<string> Tags, string? OtherNames, bool MayBeNamed)
{
    /// <summary>Nobody's, or of somebody who has left.</summary>
    public bool IsClaimable { get; init; }

    /// <summary>The day on which it is nobody's again unless something happens; null when none is near.</summary>
    public DateOnly? FallsBackOn { get; init; }

    public VettingAsked? Asked { get; init; }

    /// <summary>How many papers were prepared for its signature.</summary>
    public int Papers { get; init; }

    /// <summary>Of how many of them it backed out (S18).</summary>
    public int BackOuts { get; init; }

    public bool IsSchoolOffice { get; init; }

    /// <summary>Who confirmed the school office; null until somebody has.</summary>
    public OfficeConfirmed? Confirmed { get; init; }

    public bool IsConfirmed => Confirmed is not null;

    /// <summary>Since when it has to be vetted anew, UTC; null when it has not.</summary>
    public DateTimeOffset? VetAnewSince { get; init; }
}

public sealed record OfficeConfirmed(DateTimeOffset At, string? By);

/// <summary>Somebody asks that the merchant be vetted.</summary>
public sealed record VettingAsked(DateTimeOffset At, string? By, string? Note, int? FileId);

public sealed record SponsorMerged(string Name, string? By, DateTimeOffset At);

public sealed record SponsorContactRow(int Id, string Name, string? Title, string? Phone, string? WeChat, string? Email, bool IsPrimary)
{
    public Reach Reach => new(Name, Title, Phone, WeChat);

    public string? Dial => Reach.Dial;
}

public sealed record SponsorVettingRow(bool Passed, DateOnly On, string By, string? Notes, int? LicenceFileId, DateTimeOffset At)
{
    /// <summary>Last day on which it holds.</summary>
    public DateOnly ValidUntil => On.AddMonths(12).AddDays(-1);
}

public sealed record SponsorVisitRow(
    int Id, DateOnly On, VisitChannel Channel, VisitOutcome Outcome, string? Said, string? NextStep, DateOnly? NextStepOn, string? Lesson,
    int? PhotoId, bool IsMine, IReadOnlyList<string> Who, DateTimeOffset At, string? By);

public sealed record SponsorDealRow(int Id, string? Event, DealStage Stage, decimal? ExpectedCash, int OwnerId, string Owner, string? NextStep, DateOnly? NextStepOn, bool IsOpen);

public sealed record SponsorStageRow(string? Event, DealStage To, string? By, string? Reason, DateTimeOffset At);

public sealed record PossibleDuplicate(int Id, string Name, string? District, string? Owner, bool SameCode, bool SamePhone, bool SameName, bool IsBlacklisted);
