using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Directory;

/// <summary>The union's departments with their people of today, and our notes of contacts with them.</summary>
public sealed class DirectoryQueries(OutreachDbContext db, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly Role[] Leaders = [Role.Minister, Role.ViceMinister];

    private bool KeepsLog => current.Required.HasPermission(Permissions.EnquiriesAnswer);

    /// <summary>The page. Three commands.</summary>
    public async Task<DirectoryModel> PageAsync(CancellationToken cancellationToken)
    {
        var me = current.Required.Id;
        var departments = await DepartmentsAsync(null, cancellationToken);
        var mine = await db.SharedPhones.AsNoTracking().Where(p => p.UserId == me).Select(p => p.Phone).SingleOrDefaultAsync(cancellationToken);
        return new DirectoryModel(departments, mine, departments.Any(d => d.People.Any(p => p.Id == me)), KeepsLog);
    }

    /// <summary>Another department and our notes of it; null for none. Five commands.</summary>
    public async Task<DepartmentLogModel?> LogAsync(int departmentId, int page, CancellationToken cancellationToken)
    {
        if ((await DepartmentsAsync(departmentId, cancellationToken)).SingleOrDefault(d => !d.IsOwn) is not { } department)
            return null;
        var notes = db.DepartmentContacts.AsNoTracking().Where(c => c.DepartmentId == departmentId);
        var list = await notes.OrderByDescending(c => c.On).ThenByDescending(c => c.Id)
            .Select(c => new ContactNote(c.Id, c.On, db.Users.Where(u => u.Id == c.ById).Select(u => u.DisplayName).First(), c.Person, c.What)).ToPageAsync(notes, page, cancellationToken);
        return new DepartmentLogModel(department, await db.DepartmentCards.Where(c => c.DepartmentId == departmentId).Select(c => c.Version).SingleOrDefaultAsync(cancellationToken), list);
    }

    // Two commands: the departments, and the people of all of them.
    private async Task<IReadOnlyList<DirectoryDepartment>> DepartmentsAsync(int? only, CancellationToken cancellationToken)
    {
        var (today, log) = (time.Today, KeepsLog);
        var departments = await db.Departments.AsNoTracking().Where(d => !d.IsRetired && (only == null || d.Id == only)).OrderBy(d => d.IsOwn ? 0 : 1).ThenBy(d => d.Name).Select(d => new
        {
            d.Id,
            d.Name,
            d.IsOwn,
            Card = db.DepartmentCards.Where(c => c.DepartmentId == d.Id).Select(c => new { c.Head, c.HeadContact, c.Office }).FirstOrDefault(),
            LastOn = log ? db.DepartmentContacts.Where(c => c.DepartmentId == d.Id).Max(c => (DateOnly?)c.On) : null,
        }).ToListAsync(cancellationToken);
        var people = await (
            from p in db.Positions.AsNoTracking()
            join u in db.Users on p.UserId equals u.Id
            where p.IsHeldOn(today) && u.ClosedAt == null && (p.Role == Role.DepartmentLiaison || Leaders.Contains(p.Role)) && (only == null || p.DepartmentId == only)
            orderby p.Role, u.DisplayName, u.Id
            select new { p.DepartmentId, p.Role, u.Id, u.DisplayName, Phone = db.SharedPhones.Where(s => s.UserId == u.Id).Select(s => s.Phone).FirstOrDefault() }).ToListAsync(cancellationToken);
        return
        [
            .. departments.Select(d => new DirectoryDepartment(
                d.Id, d.Name, d.IsOwn, d.Card?.Head, d.Card?.HeadContact, d.Card?.Office,
                [.. people.Where(p => d.IsOwn ? Leaders.Contains(p.Role) : p.Role == Role.DepartmentLiaison && p.DepartmentId == d.Id).Select(p => new DirectoryPerson(p.Id, p.DisplayName, p.Role, p.Phone))], d.LastOn)),
        ];
    }
}
