using Outreach.Domain.Accounts.Delegations;

namespace Outreach.Web.Features.Accounts.Delegations;

public sealed record DelegationRow(
    int Id, int FromId, string From, string To, DateOnly StartsOn, DateOnly EndsOn, DateTimeOffset? RevokedAt, IReadOnlyList<Authority> Kinds)
{
    /// <summary>Whether it can still be taken back.</summary>
    public bool IsAhead(DateOnly today) => RevokedAt is null && today <= EndsOn;
}
