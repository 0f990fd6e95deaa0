using Outreach.Domain.Market.Tips;

namespace Outreach.Web.Features.Market.Tips;

/// <summary>A line of the list.</summary>
/// <param name="Giver">Whoever gave it; null once names were removed.</param>
/// <param name="Assignee">In whose hands; null for nobody's.</param>
public sealed record TipRow(int Id, string Merchant, TipSource Source, string? Giver, TipState State, string? Assignee, string? Event, DateTimeOffset GivenAt, bool IsThanked);
