using Outreach.Domain.Market.Matching;
using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Market.Matching;

/// <summary>A merchant that suits an event.</summary>
/// <param name="Owner">Who looks after it; null for nobody.</param>
public sealed record MatchRow(int SponsorId, string Name, Industry Industry, DistanceBand? Distance, string? Owner, MatchScore Score);

/// <summary>A merchant that was set aside for an event.</summary>
public sealed record SetAsideRow(int SponsorId, string Name, string? Reason, string By);

/// <param name="Looked">How many merchants were looked at closely.</param>
/// <param name="Themes">What the event is about, as far as its words tell.</param>
/// <param name="CanSeek">Whether the event is still one that sponsors are sought for.</param>
public sealed record EventMatchModel(int EventId, IReadOnlyList<MatchRow> Rows, int Looked, IReadOnlyList<string> Themes, IReadOnlyList<SetAsideRow> Aside, bool CanSeek);

/// <summary>An event that suits a merchant.</summary>
public sealed record SponsorMatchRow(int EventId, string Title, DateTimeOffset? StartsAt, MatchScore Score);

public sealed record SponsorMatchModel(int SponsorId, string Name, IReadOnlyList<SponsorMatchRow> Rows);
