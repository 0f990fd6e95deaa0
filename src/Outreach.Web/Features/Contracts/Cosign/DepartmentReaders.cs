using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Cosign;

/// <summary>Who is asked for a department: its liaison, or a leader of ours in the stead of one that has none.</summary>
public sealed record DepartmentReader(int UserId, int DepartmentId, string Department, bool InStead);

public sealed class DepartmentReaders(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>Those whom mail reaches today. Two commands.</summary>
    public async Task<IReadOnlyList<DepartmentReader>> OfAsync(IReadOnlyCollection<int> departmentIds, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var liaisons = await db.Departments.AsNoTracking().Where(d => departmentIds.Contains(d.Id)).SelectMany(d => db.Users
            .Where(u => u.ClosedAt == null && u.Email != null && u.Positions.Any(p => p.IsHeldOn(today)
                && ((d.IsOwn && (p.Role == Role.Minister || p.Role == Role.ViceMinister)) || (!d.IsOwn && p.Role == Role.DepartmentLiaison && p.DepartmentId == d.Id))))
            .Select(u => new DepartmentReader(u.Id, d.Id, d.Name, false))).ToListAsync(cancellationToken);
        var leaders = await db.Departments.AsNoTracking().Where(d => departmentIds.Contains(d.Id)).WithoutLiaison(db, today).SelectMany(d => db.Users
            .Where(u => u.ClosedAt == null && u.Email != null && u.Positions.Any(p => p.IsHeldOn(today)
                && (p.Role == Role.Minister || p.Role == Role.ViceMinister)))
            .Select(u => new DepartmentReader(u.Id, d.Id, d.Name, true))).ToListAsync(cancellationToken);
        return [.. liaisons, .. leaders];
    }
}
