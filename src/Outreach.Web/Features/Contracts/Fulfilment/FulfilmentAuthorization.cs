using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Contracts.Fulfilment;

public static class FulfilmentAuthorization
{
    private static readonly ContractState[] Signed =
        [ContractState.Fulfilling, ContractState.Completed, ContractState.Terminated];

    public static IQueryable<Contract> OnceSigned(this IQueryable<Contract> contracts) => contracts.Where(c => Signed.Contains(c.State));

    /// <summary>
    /// Clauses that somebody sees once their contract is signed: all for who reads contracts; for a liaison those of the
    /// department that the position held today belongs to, while the contract is being fulfilled.
    /// </summary>
    public static IQueryable<Deliverable> ClausesSeenBy(this OutreachDbContext db, CurrentUser me, DateOnly today)
    {
        var (reads, follows, id) = (me.HasPermission(Permissions.ContractsRead), me.HasPermission(Permissions.FulfilmentRead), me.Id);
        var departments = db.DepartmentsOf(id, today);
        return db.Deliverables.Where(d =>
            (reads && db.Contracts.Any(c => c.Id == d.ContractId && Signed.Contains(c.State)))
            || (follows && departments.Any(x => x.Id == d.DepartmentId)
                && db.Contracts.Any(c => c.Id == d.ContractId && c.State == ContractState.Fulfilling)));
    }

    /// <summary>Contracts whose clause somebody may prove: those worked on, and those with a clause of the person's department.</summary>
    public static IQueryable<Contract> ProvableBy(this OutreachDbContext db, CurrentUser me, int deliverableId, DateOnly today)
    {
        var (proves, writes, leads, id) = (me.HasPermission(Permissions.ClausesProve), me.HasPermission(Permissions.ContractsWrite), me.HasPermission(Permissions.DealsLead), me.Id);
        var departments = db.DepartmentsOf(id, today);
        return db.Contracts.OnceSigned().Where(c => proves
            && ((writes && (leads || c.NegotiatorId == id) && c.Deliverables.Any(d => d.Id == deliverableId))
                || (c.State == ContractState.Fulfilling
                    && c.Deliverables.Any(d => d.Id == deliverableId && departments.Any(x => x.Id == d.DepartmentId)))));
    }

    public static IQueryable<Department> DepartmentsOf(this OutreachDbContext db, int userId, DateOnly today) => db.Departments.Where(x =>
        db.Positions.Any(p => p.UserId == userId && p.Role == Role.DepartmentLiaison && p.DepartmentId == x.Id && p.IsHeldOn(today)));
}
