using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Shared;

public static class DepartmentMembers
{
    private static readonly Role[] Department = [Role.Officer, Role.ViceMinister, Role.Minister];

    public static IQueryable<User> InDepartment(this IQueryable<User> users, DateOnly today) => users.Where(u =>
        u.ClosedAt == null && u.Positions.Any(p => Department.Contains(p.Role) && p.IsHeldOn(today)));

    /// <summary>Options of a choice, by name. One command.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> DepartmentOptionsAsync(this OutreachDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var people = await db.Users.AsNoTracking().InDepartment(today).OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        return [.. people.Select(p => new SelectListItem(p.DisplayName, p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
