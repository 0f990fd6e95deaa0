using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;

namespace Outreach.Web.Features.Shared;

/// <summary>Members of the department, for choosing an owner.</summary>
public static class People
{
    private static readonly Role[] Department = [Role.Officer, Role.ViceMinister, Role.Minister];

    /// <summary>Those who work in the department on a day.</summary>
    public static IQueryable<User> InDepartment(this IQueryable<User> users, DateOnly today) => users.Where(u =>
        u.ClosedAt == null && u.Positions.Any(p => Department.Contains(p.Role) && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)));

    /// <summary>Options of a choice, by name. One command.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> DepartmentOptionsAsync(this OutreachDbContext db, DateOnly today, CancellationToken stop)
    {
        var people = await db.Users.AsNoTracking().InDepartment(today).OrderBy(u => u.DisplayName).ThenBy(u => u.Id)
            .Select(u => new { u.Id, u.DisplayName }).ToListAsync(stop);
        return [.. people.Select(p => new SelectListItem(p.DisplayName, p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
