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
        var (today, roles) = (time.Today, GiversOf(kind));
        return db.Users.Where(u => u.ClosedAt == null && (u.Positions.Any(p => roles.Contains(p.Role) && p.IsHeldOn(today))
            || db.Delegations.Any(d => d.ToId == u.Id && d.HoldsOn(today) && d.Authorities.Any(a => a.Kind == kind
                && u.Positions.Any(p => p.IsHeldOn(today) && a.IsForRole(p.Role))
                && db.Positions.Any(p => p.UserId == d.FromId && p.IsHeldOn(today) && a.IsHeldBy(p.Role))))));
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
        Of(kind).AnyAsync(u => !barred.Contains(u.Id), cancellationToken);

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
