using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Fulfilment;

/// <summary>Who sees and proves which clause, as conditions of the query.</summary>
public static class FulfilmentAccess
{
    private static readonly ContractState[] Signed =
        [ContractState.Signed, ContractState.Fulfilling, ContractState.Completed, ContractState.Terminated];

    /// <summary>Contracts that have been signed.</summary>
    public static IQueryable<Contract> OnceSigned(this IQueryable<Contract> contracts) => contracts.Where(c => Signed.Contains(c.State));

    /// <summary>
    /// Clauses that somebody sees once their contract is signed: all for who reads contracts; for a liaison those of the
    /// department that the position held today names, while the contract is being fulfilled.
    /// </summary>
    public static IQueryable<Deliverable> ClausesSeenBy(this OutreachDbContext db, CurrentUser me, DateOnly today)
    {
        var (reads, follows, id) = (me.May(Permissions.ContractsRead), me.May(Permissions.FulfilmentRead), me.Id);
        var departments = db.DepartmentsOf(id, today);
        return db.Deliverables.Where(d =>
            (reads && db.Contracts.Any(c => c.Id == d.ContractId && Signed.Contains(c.State)))
            || (follows && departments.Any(x => x.Id == d.DepartmentId)
                && db.Contracts.Any(c => c.Id == d.ContractId && c.State == ContractState.Fulfilling)));
    }

    /// <summary>Contracts whose clause somebody may prove: those worked on, and those with a clause of the person's department.</summary>
    public static IQueryable<Contract> ProvableBy(this OutreachDbContext db, CurrentUser me, int deliverableId, DateOnly today)
    {
        var (proves, writes, leads, id) = (me.May(Permissions.ClausesProve), me.May(Permissions.ContractsWrite), me.May(Permissions.DealsLead), me.Id);
        var departments = db.DepartmentsOf(id, today);
        return db.Contracts.OnceSigned().Where(c => proves
            && ((writes && (leads || c.NegotiatorId == id) && c.Deliverables.Any(d => d.Id == deliverableId))
                || (c.State == ContractState.Fulfilling
                    && c.Deliverables.Any(d => d.Id == deliverableId && departments.Any(x => x.Id == d.DepartmentId)))));
    }

    /// <summary>Departments that somebody speaks for as liaison today.</summary>
    public static IQueryable<Department> DepartmentsOf(this OutreachDbContext db, int userId, DateOnly today) => db.Departments.Where(x =>
        db.Positions.Any(p => p.UserId == userId && p.Role == Role.DepartmentLiaison && p.Group == x.Name
            && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)));
}
