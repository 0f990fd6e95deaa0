using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;

namespace Outreach.Web.Features.Administration.Departments;

public static class DepartmentOptions
{
    /// <summary>Departments that a liaison may be given. One command.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> LiaisonDepartmentsAsync(this OutreachDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Departments.AsNoTracking().Where(d => !d.IsRetired).OrderByDescending(d => d.IsOwn).ThenBy(d => d.Name).Select(d => new { d.Id, d.Name }).ToListAsync(cancellationToken);
        return [.. rows.Select(d => new SelectListItem(d.Name, d.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>
    /// Options of a choice: what is offered, and those in <paramref name="chosen"/> though retired. Those that nobody speaks
    /// for are marked. One command.
    /// </summary>
    public static async Task<IReadOnlyList<SelectListItem>> DepartmentChoicesAsync(
        this OutreachDbContext db, IReadOnlyCollection<int> chosen, DateOnly today, IStringLocalizer texts, CancellationToken cancellationToken)
    {
        var silent = db.Departments.WithoutLiaison(db, today);
        var rows = await db.Departments.AsNoTracking().Where(d => !d.IsRetired || chosen.Contains(d.Id))
            .OrderByDescending(d => d.IsOwn).ThenBy(d => d.Name).Select(d => new { d.Id, d.Name, IsSilent = silent.Any(s => s.Id == d.Id) }).ToListAsync(cancellationToken);
        return [.. rows.Select(d => new SelectListItem(
            d.IsSilent ? texts["{0} (no liaison yet)", d.Name] : d.Name, d.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>Those that nobody speaks for on a day: no liaison of theirs has a position then and an open account. Ours has its leaders.</summary>
    public static IQueryable<Department> WithoutLiaison(this IQueryable<Department> departments, OutreachDbContext db, DateOnly today) =>
        departments.Where(d => !d.IsOwn && !db.Users.Any(u => u.ClosedAt == null && u.Positions.Any(p =>
            p.Role == Role.DepartmentLiaison && p.DepartmentId == d.Id && p.IsHeldOn(today))));

    /// <summary>Schools that a partner may be given. One command.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> PartnerSchoolsAsync(this OutreachDbContext db, CancellationToken cancellationToken)
    {
        var rows = await db.Schools.AsNoTracking().Where(s => !s.IsRetired).OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken);
        return [.. rows.Select(s => new SelectListItem(s.Name, s.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }

    /// <summary>Names of our own department's groups, offered where a member's group is typed. One command.</summary>
    public static async Task<IReadOnlyList<string>> GroupNamesAsync(this OutreachDbContext db, CancellationToken cancellationToken) =>
        await db.MemberGroups.AsNoTracking().Where(g => !g.IsRetired && db.Departments.Any(d => d.Id == g.DepartmentId && d.IsOwn)).OrderBy(g => g.Name).Select(g => g.Name).ToListAsync(cancellationToken);

    /// <summary>
    /// A liaison must speak for a department of the catalogue, a school partner for a school of it; others may belong to any
    /// group. One command at most.
    /// </summary>
    public static async Task<Result> SpeakerProblemAsync(this OutreachDbContext db, Role role, int? departmentId, int? schoolId, CancellationToken cancellationToken) => role switch
    {
        Role.DepartmentLiaison when departmentId is null || !await db.Departments.AnyAsync(d => d.Id == departmentId && !d.IsRetired, cancellationToken) => DepartmentErrors.NotListed,
        Role.SchoolPartner when schoolId is null || !await db.Schools.AnyAsync(s => s.Id == schoolId && !s.IsRetired, cancellationToken) => SchoolErrors.NotListed,
        _ => Result.Success,
    };
}
