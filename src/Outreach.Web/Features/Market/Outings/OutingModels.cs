using Microsoft.AspNetCore.Mvc.Rendering;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Outings;

public sealed class OutingFilter
{
    /// <summary>Only this member.</summary>
    public int? Who { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <param name="BackAt">Null while it lasts.</param>
/// <param name="IsLate">Whether they should be back by now.</param>
/// <param name="MayClose">Whether the person may say that they are back.</param>
public sealed record OutingRow(
    int Id, string Who, string Destination, int? SponsorId, string? Sponsor, DateTimeOffset LeftAt, DateTimeOffset ExpectedAt, DateTimeOffset? BackAt, bool IsLate, bool MayClose);

/// <param name="Out">Who is out now, the most overdue first.</param>
/// <param name="List">Everybody who was out, the latest first.</param>
public sealed record OutingListModel(OutingFilter Filter, IReadOnlyList<OutingRow> Out, Paged<OutingRow> List, IReadOnlyList<SelectListItem> People, bool IsOut);

/// <summary>What the form shows beside its input.</summary>
/// <param name="Sponsors">Merchants that the person deals with.</param>
/// <param name="People">Whom a leader notes it for; empty for members.</param>
public sealed record OutingFormModel(IReadOnlyList<SelectListItem> Sponsors, IReadOnlyList<SelectListItem> People)
{
    public const string Key = "OutingForm";
}
