using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Schools.Clubs;

namespace Outreach.Web.Features.Schools.Clubs.Rounds;

/// <param name="Joined">How many clubs joined the joint body, or stay in it.</param>
public sealed record ClubRoundRow(int Id, string Title, DateOnly StartsOn, DateOnly EndsOn, ClubRoundState State, int Clubs, int Visited, int Joined);

/// <param name="CanPlan">Whether the reader may change the list and who goes.</param>
public sealed record ClubRoundModel(
    ClubRoundRow Facts, int Version, string? PlannedBy, IReadOnlyList<ClubVisitRow> Visits, bool CanPlan, IReadOnlyList<SelectListItem> MoreClubs, IReadOnlyList<SelectListItem> People, DateOnly Today);

/// <param name="CanRecord">Whether the reader may say what came of it.</param>
public sealed record ClubVisitRow(int Id, int ClubId, string Club, bool IsInJointBody, int? GoerId, string? Goer, DateOnly? VisitedOn, string? Said, bool? Joins, bool CanRecord);

/// <param name="AgreedBy">Who of the club agreed to the joint body before; null when it is not in it.</param>
public sealed record ClubVisitFormModel(int RoundId, string Round, string Club, DateOnly StartsOn, bool IsInJointBody, string? Phone, string? Person, DateOnly Today)
{
    public const string Key = "ClubVisitForm";
}
