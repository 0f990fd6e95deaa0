using System.Linq.Expressions;
using Outreach.Domain.Data;

namespace Outreach.Domain.Accounts.Delegations;

/// <summary>
/// Lets somebody decide on another's behalf on dated days. It holds while the giver holds a role that decides it and the
/// taker one that it may be handed to; what a person holds by delegation is not handed on. What one may not decide oneself,
/// because it is one's own, is not decided by delegation either: neither the taker's own, nor the giver's, who would have
/// chosen who decides on it.
/// </summary>
public sealed class Delegation : Entity
{
    private readonly List<DelegatedAuthority> authorities = [];

    private static Expression<Func<Delegation, DateOnly, bool>> HoldsOnDay { get; } = (d, day) => d.RevokedAt == null && d.StartsOn <= day && day <= d.EndsOn;

    private static readonly Func<Delegation, DateOnly, bool> Holds = HoldsOnDay.Compile();

    private Delegation()
    {
    }

    public int FromId { get; private set; }

    public int ToId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>When it was taken back, UTC.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    public IReadOnlyCollection<DelegatedAuthority> Authorities => authorities;

    /// <summary>A delegation for at most 60 days, not in the past.</summary>
    /// <param name="fromRoles">Roles that the giver holds.</param>
    /// <param name="toRoles">Roles that the taker holds.</param>
    public static Result<Delegation> Create(
        int fromId, IReadOnlyCollection<Role> fromRoles, int toId, IReadOnlyCollection<Role> toRoles, IReadOnlyCollection<Authority> kinds,
        DateOnly startsOn, DateOnly endsOn, DateOnly today)
    {
        if (fromId == toId)
            return DelegationErrors.ToSelf;
        if (kinds.Count == 0)
            return DelegationErrors.NothingChosen;
        var delegation = new Delegation { FromId = fromId, ToId = toId, StartsOn = startsOn, EndsOn = endsOn };
        delegation.authorities.AddRange(kinds.Distinct().Order().Select(k => new DelegatedAuthority(k)));
        if (!delegation.authorities.TrueForAll(a => fromRoles.Any(a.IsHeldBy)))
            return DelegationErrors.NotYours;
        if (!delegation.authorities.TrueForAll(a => toRoles.Any(a.IsForRole)))
            return DelegationErrors.NotForThem;
        if (endsOn < startsOn || endsOn < today || endsOn.DayNumber - startsOn.DayNumber >= 60)
            return DelegationErrors.Days;
        return delegation;
    }

    /// <summary>Whether it holds on <paramref name="day"/>, for those who hold the roles; also in queries.</summary>
    [QueryExpression(nameof(HoldsOnDay))]
    public bool HoldsOn(DateOnly day) => Holds(this, day);

    /// <summary>The first of those on whose behalf a person may decide on a matter; null when it is the own of all of them.</summary>
    /// <param name="givers">On whose behalf the person decides.</param>
    /// <param name="barred">Whose own the matter is.</param>
    public static int? FreeOf(IEnumerable<int> givers, IReadOnlyCollection<int> barred) => givers.Where(g => !barred.Contains(g)).Select(g => (int?)g).FirstOrDefault();

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
