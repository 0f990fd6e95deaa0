using Outreach.Domain.Deals;

namespace Outreach.Web.Features.Sponsors.Visits;

/// <summary>A visit that was logged.</summary>
/// <param name="Missing">What kept its deal among the targets, from which the visit would have moved it; empty when nothing did.</param>
public sealed record VisitLogged(IReadOnlyList<DealLack> Missing);
