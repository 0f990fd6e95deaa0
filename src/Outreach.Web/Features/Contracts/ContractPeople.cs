using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts;

/// <summary>Who is told of what happens to contracts: nobody who has left the department.</summary>
public sealed class ContractPeople(OutreachDbContext db, DepartmentTime time)
{
    /// <summary>Minister and vice ministers of today.</summary>
    public IQueryable<User> Leaders()
    {
        var today = time.Today;
        return db.Users.Where(u => u.Positions.Any(p => (p.Role == Role.Minister || p.Role == Role.ViceMinister) && p.IsHeldOn(today)));
    }

    /// <summary>Who negotiates a contract and who owns its deal.</summary>
    public IQueryable<User> OwnersOf(Contract contract)
    {
        var id = contract.Id;
        return db.Users.InDepartment(time.Today).Where(u => db.Contracts.Any(c => c.Id == id
            && (c.NegotiatorId == u.Id || db.Deals.Any(d => d.Id == c.DealId && d.OwnerId == u.Id))));
    }

    /// <summary>Who speaks for the department of a promise: its liaisons, who see it while its contract is being fulfilled.</summary>
    public IQueryable<User> LiaisonsOf(Contract contract, Deliverable deliverable)
    {
        var (today, departmentId, sees) = (time.Today, deliverable.DepartmentId, contract.State == ContractState.Fulfilling);
        return db.Users.Where(u => sees && u.Positions.Any(p => p.Role == Role.DepartmentLiaison && p.DepartmentId == departmentId && p.DepartmentId != null && p.IsHeldOn(today)));
    }

    /// <summary>The merchant's name as people know it today. One command.</summary>
    public Task<string> SponsorOfAsync(Contract contract, CancellationToken cancellationToken)
    {
        var sponsorId = contract.SponsorId;
        return db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == sponsorId).Select(s => s.Name).FirstAsync(cancellationToken);
    }
}
