using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Options of a choice: what is offered, and those in <paramref name="chosen"/> though retired. One command.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> DepartmentChoicesAsync(
        this OutreachDbContext db, IReadOnlyCollection<int> chosen, CancellationToken stop)
    {
        var rows = await db.Departments.AsNoTracking().Where(d => !d.IsRetired || chosen.Contains(d.Id))
            .OrderByDescending(d => d.IsOwn).ThenBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(stop);
        return [.. rows.Select(d => new SelectListItem(d.Name, d.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>A liaison must speak for a department of the catalogue; others may belong to any group. One command at most.</summary>
    public static async Task<Result> LiaisonProblemAsync(this OutreachDbContext db, Role role, string? group, CancellationToken stop) =>
        role == Role.DepartmentLiaison && (group is null || !await db.Departments.AnyAsync(d => d.Name == group && !d.IsRetired, stop))
            ? DepartmentErrors.NotListed
            : Result.Done;
}
