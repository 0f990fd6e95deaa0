using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Contracts.SponsorLinks;

/// <summary>The page.</summary>
/// <param name="Links">Links, newest first.</param>
/// <param name="Made">The address just made: shown this once.</param>
public sealed record LinksModel(int Id, string Number, string Sponsor, IReadOnlyList<LinkRow> Links, DateTimeOffset Now, string? Made, string? Picture);
