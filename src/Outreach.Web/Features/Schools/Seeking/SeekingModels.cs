using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Schools.Seeking;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Seeking;

public sealed record SeekingRow(int Id, string Event, string? Head, SeekingState State, int Members, int Held);

/// <param name="CanLead">Whether the reader is its head or a leader.</param>
/// <param name="ClaimDays">Days without a visit after which a claim lapses.</param>
public sealed record SeekingModel(
    int Id, int EventId, string Event, string? Head, string? Note, SeekingState State, IReadOnlyList<SeekingMemberRow> Members, IReadOnlyList<ClaimRow> Claims, IReadOnlyList<SeekingSum> Sums, bool CanLead,
    IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Clubs, int ClaimDays, DateOnly Today);

/// <param name="Name">Of one of ours, or of somebody of a club.</param>
public sealed record SeekingMemberRow(int Id, string Name, int? ClubId, string? Club, string? Reach, bool HasClaims);

/// <param name="LapsesOn">The day after which it lapses; null when it does not.</param>
/// <param name="WonCash">What a won deal with the merchant for the event brings; null without one.</param>
public sealed record ClaimRow(
    int Id, int SponsorId, string Sponsor, int MemberId, string Member, ClaimState State, DateOnly ClaimedOn, DateOnly? LatestVisitOn, DateOnly? EndedOn, string? Reason, decimal? Cash, string? Goods,
    decimal? GoodsWorth, decimal? WonCash, IReadOnlyList<ClaimVisitRow> Visits, bool CanRelease, DateOnly? LapsesOn)
{
    /// <summary>Whether the reader records visits and what came in.</summary>
    public bool CanRecord { get; init; }
}

public sealed record ClaimVisitRow(DateOnly On, string Said);

/// <summary>What came in through one club, or through us.</summary>
/// <param name="Club">Null for us.</param>
public sealed record SeekingSum(string? Club, int Claims, decimal Cash, decimal Goods);

/// <summary>The one list of merchants.</summary>
/// <param name="Members">Who may take one.</param>
public sealed record SeekingSponsorsModel(int Id, string Event, string? Q, Paged<SeekingSponsorRow> List, IReadOnlyList<SelectListItem> Members, string? Mine);

/// <param name="Holder">Who has claimed it; null when it is free.</param>
public sealed record SeekingSponsorRow(int Id, string Name, Industry Industry, string? District, Standing Standing, string? Owner, string? Holder);
