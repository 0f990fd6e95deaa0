using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Market;

/// <summary>A merchant of the list that may be the one that somebody named.</summary>
public sealed record MatchingSponsor(int Id, string Name, string? District, string? Owner, Standing Standing)
{
    public bool IsBlacklisted => Standing == Standing.Blacklisted;
}
