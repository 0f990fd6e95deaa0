using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Deals;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors.Records;

namespace Outreach.Web.Features.Market.Scouting;

public sealed record ScoutTripRow(int Id, string Title, DateOnly On, string Area, DistanceBand Distance, ScoutTripState State, string? Veteran, int Found, int New);

/// <param name="CanChange">Whether the reader may change, start, finish or cancel it, and note merchants.</param>
public sealed record ScoutTripModel(
    int Id, string Title, DateOnly On, string Area, DistanceBand Distance, ScoutTripState State, string? Veteran, IReadOnlyList<string> Newcomers, string? Route, string? Reason, IReadOnlyList<ScoutFindRow> Finds,
    bool CanChange, DateOnly Today);

/// <param name="Visits">Visits since the trip.</param>
/// <param name="Stage">Of the latest deal that was opened since the trip; null for none.</param>
public sealed record ScoutFindRow(
    int Id, int SponsorId, string Name, Industry Industry, Impression Impression, string? Note, int? PhotoId, bool WasKnown, string? By, int Visits, int? DealId, DealStage? Stage);

/// <param name="Latest">What was noted last, the latest first.</param>
/// <param name="Duplicates">Merchants that the one typed may be.</param>
public sealed record ScoutWalkModel(int TripId, string Title, string Area, DistanceBand Distance, IReadOnlyList<ScoutNoted> Latest, int Found, IReadOnlyList<PossibleDuplicate> Duplicates)
{
    public const string Key = "ScoutWalk";
}

public sealed record ScoutNoted(int SponsorId, string Name, Impression Impression, bool WasKnown);

public sealed record ScoutGoalModel(int? TermId, string? Term, IReadOnlyList<SelectListItem> Terms, IReadOnlyList<ScoutGoalRow> Rows);

/// <summary>What a term was to bring, and brought.</summary>
/// <param name="Id">Null where something came in without a goal.</param>
/// <param name="Size">Null for merchants whose size is not known.</param>
public sealed record ScoutGoalRow(int? Id, DistanceBand? Distance, SponsorSize? Size, int NewWanted, int NewFound, int WonWanted, int Won);
