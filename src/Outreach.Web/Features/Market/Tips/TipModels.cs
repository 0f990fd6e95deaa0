using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Domain.Market.Tips;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Tips;

/// <param name="People">Members, for the filter.</param>
/// <param name="Leads">Whether the person sees all of them.</param>
public sealed record TipListModel(TipFilter Filter, Paged<TipRow> List, IReadOnlyList<SelectListItem> People, bool Leads);

/// <summary>A tip as whoever gave it sees it: where it stands and nothing said among ourselves.</summary>
/// <param name="Thanks">What was said in thanks; null for the portal's own words, or for none yet.</param>
public sealed record MyTipRow(int Id, string Merchant, string Why, string? Event, DateTimeOffset GivenAt, TipState State, DateTimeOffset StateSince, bool IsThanked, string? Thanks);

public sealed record MyTipsModel(Paged<MyTipRow> List);

/// <param name="Events">What the form offers.</param>
/// <param name="KeepMonths">For how long names are kept.</param>
public sealed record TipFormModel(IReadOnlyList<SelectListItem> Events, int KeepMonths)
{
    public const string Key = "TipForm";
}

/// <summary>A tip as the department sees it.</summary>
/// <param name="GiverPhone">Where somebody without an account is thanked.</param>
public sealed record TipFacts(
    int Id, int Version, string Merchant, string Why, string? ContactName, string? ContactPhone, bool MayNameGiver, TipSource Source, string? Giver, string? GiverPhone, bool HasAccount,
    int? EventId, string? Event, DateTimeOffset GivenAt, TipState State, DateTimeOffset StateSince, int? AssigneeId, string? Assignee, int? SponsorId, string? Sponsor, string? CloseReason,
    DateTimeOffset? ThankedAt, string? Thanks, bool IsAnonymized);

/// <param name="Matches">Merchants of the list that may be meant; empty once it leads to one.</param>
/// <param name="Found">What a search for another merchant found; null when nothing was searched for.</param>
/// <param name="Leads">Whether the person assigns, settles and thanks.</param>
public sealed record TipDetailModel(
    TipFacts Tip, IReadOnlyList<MatchingSponsor> Matches, IReadOnlyList<MatchingSponsor>? Found, string? Q, IReadOnlyList<SelectListItem> People, bool Leads, IReadOnlyList<TimelineItem> Trail)
{
    public bool IsBlacklisted => Matches.Any(m => m.IsBlacklisted);
}
