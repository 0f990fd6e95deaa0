using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Authorization;

/// <summary>Whom to ask who meets a page that is not open to them.</summary>
public sealed class PermissionHolders(OutreachDbContext db, DepartmentTime time)
{
    private const int MostNamed = 3;

    /// <summary>At most three people who may do it today; none where every member may, since then a leader is asked for the position.</summary>
    public async Task<IReadOnlyList<PermissionHolder>> OfAsync(string permission, CancellationToken cancellationToken)
    {
        var roles = Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(permission)).ToList();
        if (roles.Count == 0 || roles.Contains(Role.Officer) || roles.Contains(Role.Student))
            return [];
        var today = time.Today;
        // Whoever leads is asked first, the administrator where nobody else may.
        var held = await db.Positions.AsNoTracking().Where(p => roles.Contains(p.Role) && p.IsHeldOn(today))
            .Join(db.Users.Where(u => u.ClosedAt == null), p => p.UserId, u => u.Id, (p, u) => new { u.Id, u.DisplayName, p.Role }).Take(100).ToListAsync(cancellationToken);
        return [.. held.OrderByDescending(h => h.Role == Role.Minister).ThenBy(h => h.Role == Role.Administrator).ThenBy(h => h.Role).ThenBy(h => h.Id)
            .DistinctBy(h => h.Id).Take(MostNamed).Select(h => new PermissionHolder(h.DisplayName, h.Role))];
    }
}

/// <param name="Role">The position by which they may.</param>
public sealed record PermissionHolder(string Name, Role Role);
