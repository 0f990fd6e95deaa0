namespace Outreach.Web.Features.Contracts.Delegations;

public sealed record DelegationRow(int Id, string From, string To, DateOnly StartsOn, DateOnly EndsOn, DateTimeOffset? RevokedAt)
{
    /// <summary>Whether it can still be revoked.</summary>
    public bool IsAhead(DateOnly today) => RevokedAt is null && today <= EndsOn;
}
