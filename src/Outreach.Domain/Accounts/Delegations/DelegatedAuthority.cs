using System.Linq.Expressions;
using Outreach.Domain.Data;

namespace Outreach.Domain.Accounts.Delegations;

/// <summary>One of the authorities that a delegation hands over.</summary>
public sealed class DelegatedAuthority
{
    private static Expression<Func<DelegatedAuthority, Role, bool>> Giver { get; } =
        (a, role) => role == Role.Minister || (role == Role.ViceMinister && (a.Kind == Authority.Postings || a.Kind == Authority.Vettings));

    private static Expression<Func<DelegatedAuthority, Role, bool>> Taker { get; } =
        (a, role) => role == Role.ViceMinister || (role == Role.Officer && (a.Kind == Authority.Postings || a.Kind == Authority.Vettings));

    private static readonly Func<DelegatedAuthority, Role, bool> GiverOf = Giver.Compile();

    private static readonly Func<DelegatedAuthority, Role, bool> TakerOf = Taker.Compile();

    private DelegatedAuthority()
    {
    }

    public DelegatedAuthority(Authority kind) => Kind = kind;

    public int DelegationId { get; private set; }

    public Authority Kind { get; private set; }

    /// <summary>Whether who holds <paramref name="role"/> decides this itself, so that it can be handed on; also in queries.</summary>
    [QueryExpression(nameof(Giver))]
    public bool IsHeldBy(Role role) => GiverOf(this, role);

    /// <summary>Whether it can be handed to who holds <paramref name="role"/>; also in queries.</summary>
    [QueryExpression(nameof(Taker))]
    public bool IsForRole(Role role) => TakerOf(this, role);
}
