using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Members;

namespace Outreach.Web.Features.Departments;

/// <summary>Departments of the catalogue, for choosing one.</summary>
public static class DepartmentOptions
{
    /// <summary>Names that are offered, ours first. One command.</summary>
    public static async Task<IReadOnlyList<string>> DepartmentNamesAsync(this OutreachDbContext db, CancellationToken stop) =>
        await db.Departments.AsNoTracking().Where(d => !d.IsRetired).OrderByDescending(d => d.IsOwn).ThenBy(d => d.Name).Select(d => d.Name).ToListAsync(stop);

    /// <summary>
    /// Options of a choice: what is offered, and those in <paramref name="chosen"/> though retired. Those that nobody speaks
    /// for are marked. One command.
    /// </summary>
    public static async Task<IReadOnlyList<SelectListItem>> DepartmentChoicesAsync(
        this OutreachDbContext db, IReadOnlyCollection<int> chosen, DateOnly today, IStringLocalizer texts, CancellationToken stop)
    {
        var silent = db.Departments.WithoutLiaison(db, today);
        var rows = await db.Departments.AsNoTracking().Where(d => !d.IsRetired || chosen.Contains(d.Id))
            .OrderByDescending(d => d.IsOwn).ThenBy(d => d.Name).Select(d => new { d.Id, d.Name, IsSilent = silent.Any(s => s.Id == d.Id) }).ToListAsync(stop);
        return [.. rows.Select(d => new SelectListItem(
            d.IsSilent ? texts["{0} (no liaison yet)", d.Name] : d.Name, d.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>Those that nobody speaks for on a day: no liaison of theirs has a position then and an open account. Ours has its leaders.</summary>
    public static IQueryable<Department> WithoutLiaison(this IQueryable<Department> departments, OutreachDbContext db, DateOnly today) =>
        departments.Where(d => !d.IsOwn && !db.Users.Any(u => u.ClosedAt == null && u.Positions.Any(p =>
            p.Role == Role.DepartmentLiaison && p.Group == d.Name && p.StartsOn <= today && (p.EndsOn == null || today <= p.EndsOn))));

    /// <summary>A liaison must speak for a department of the catalogue; others may belong to any group. One command at most.</summary>
    public static async Task<Result> LiaisonProblemAsync(this OutreachDbContext db, Role role, string? group, CancellationToken stop) =>
        role == Role.DepartmentLiaison && (group is null || !await db.Departments.AnyAsync(d => d.Name == group && !d.IsRetired, stop))
            ? DepartmentErrors.NotListed
            : Result.Done;
}
