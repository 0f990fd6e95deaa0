using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Authorization;

/// <summary>An authority that a person holds today on somebody's behalf.</summary>
public sealed record HeldAuthority(Authority Kind, int FromId, string From);

/// <summary>
/// Who decides what today, by role or by delegation. Nobody decides what is their own: it goes to another of these people,
/// and where none is left to the advisor.
/// </summary>
public sealed class Deciders(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>Everybody who holds the authority today.</summary>
    public IQueryable<User> Of(Authority kind)
    {
        var (itself, given) = (Holders(kind), Given(kind));
        return db.Users.Where(u => u.ClosedAt == null && (itself.Any(p => p.UserId == u.Id) || given.Any(d => d.ToId == u.Id)));
    }

    /// <summary>Those of them who may decide on a matter: who holds it on somebody's behalf may not decide that person's own.</summary>
    /// <param name="barred">Whose own it is.</param>
    public IQueryable<User> Free(Authority kind, IReadOnlyCollection<int> barred)
    {
        var (itself, given) = (Holders(kind), Given(kind));
        return db.Users.Where(u => u.ClosedAt == null && !barred.Contains(u.Id)
            && (itself.Any(p => p.UserId == u.Id) || given.Any(d => d.ToId == u.Id && !barred.Contains(d.FromId))));
    }

    /// <summary>The positions held today that decide it by themselves.</summary>
    public IQueryable<Position> Holders(Authority kind)
    {
        var (today, roles) = (time.Today, GiversOf(kind));
        return db.Positions.Where(p => roles.Contains(p.Role) && p.IsHeldOn(today));
    }

    /// <summary>The delegations of it that hold today.</summary>
    public IQueryable<Delegation> Given(Authority kind)
    {
        var today = time.Today;
        return db.Delegations.Where(d => d.HoldsOn(today) && d.Authorities.Any(a => a.Kind == kind
            && db.Positions.Any(p => p.UserId == d.ToId && p.IsHeldOn(today) && a.IsForRole(p.Role))
            && db.Positions.Any(p => p.UserId == d.FromId && p.IsHeldOn(today) && a.IsHeldBy(p.Role))));
    }

    /// <summary>Everybody who is advisor today.</summary>
    public IQueryable<User> Advisors()
    {
        var today = time.Today;
        return db.Users.Where(u => u.ClosedAt == null && u.Positions.Any(p => p.Role == Role.Advisor && p.IsHeldOn(today)));
    }

    /// <summary>Whether somebody is left who may decide. One command.</summary>
    /// <param name="barred">Whose own it is.</param>
    public Task<bool> AnyFreeAsync(Authority kind, IReadOnlyCollection<int> barred, CancellationToken cancellationToken) =>
        Free(kind, barred).AnyAsync(cancellationToken);

    /// <summary>Whether somebody is left who may do this by a role of their own. One command.</summary>
    /// <param name="barred">Whose own it is.</param>
    public Task<bool> AnyFreeAsync(string permission, IReadOnlyCollection<int> barred, CancellationToken cancellationToken)
    {
        var (today, roles) = (time.Today, Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(permission)).ToArray());
        return db.Users.AnyAsync(u => u.ClosedAt == null && !barred.Contains(u.Id) && u.Positions.Any(p => roles.Contains(p.Role) && p.IsHeldOn(today)), cancellationToken);
    }

    /// <summary>Whether somebody is left who may decide, the advisor at last. One command.</summary>
    /// <param name="barred">Whose own it is.</param>
    public Task<bool> AnyoneFreeAsync(Authority kind, IReadOnlyCollection<int> barred, CancellationToken cancellationToken)
    {
        var (leaders, advisors) = (Of(kind).Select(u => u.Id), Advisors().Select(u => u.Id));
        return db.Users.AnyAsync(u => !barred.Contains(u.Id) && (leaders.Contains(u.Id) || advisors.Contains(u.Id)), cancellationToken);
    }

    /// <summary>Whether the person decides this before the advisor does: by a role of its own or on somebody's behalf.</summary>
    public static bool IsBeforeAdvisor(CurrentUser me, Authority kind) =>
        me.OnBehalfOf(kind) is not null || GiversOf(kind).Any(me.Roles.Contains);

    /// <summary>The roles that decide it.</summary>
    private static Role[] GiversOf(Authority kind) => [.. Enum.GetValues<Role>().Where(new DelegatedAuthority(kind).IsHeldBy)];
}
