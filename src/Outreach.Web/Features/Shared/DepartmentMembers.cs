using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
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
        return [.. people.Select(p => Option(p.DisplayName, p.Id))];
    }

    /// <summary>
    /// The same for the form of something that is there: who has left since stays in it, marked as such, rather than being dropped
    /// when it is saved. One command, two when somebody has left.
    /// </summary>
    /// <param name="kept">Whom the form holds now; only members of the department are told by name, now or then.</param>
    public static async Task<IReadOnlyList<SelectListItem>> DepartmentOptionsAsync(
        this OutreachDbContext db, DateOnly today, IStringLocalizer texts, IEnumerable<int?> kept, CancellationToken cancellationToken)
    {
        var people = await db.DepartmentOptionsAsync(today, cancellationToken);
        var present = people.Select(p => p.Value).ToHashSet();
        var left = kept.OfType<int>().Distinct().Where(id => !present.Contains(id.ToString(CultureInfo.InvariantCulture))).ToList();
        if (left.Count == 0)
            return people;
        var names = await db.Users.AsNoTracking().Where(u => left.Contains(u.Id) && u.Positions.Any()).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        return [.. people, .. names.Select(u => Option(texts["{0} (has left)", u.DisplayName], u.Id))];
    }

    /// <summary>The person that a filter names, if it names one.</summary>
    public static int? IdOf(string? owner) => int.TryParse(owner, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static SelectListItem Option(string text, int id) => new(text, id.ToString(CultureInfo.InvariantCulture));
}
