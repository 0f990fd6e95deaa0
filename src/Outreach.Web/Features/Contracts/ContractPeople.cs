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

    /// <summary>Who negotiates these contracts and who owns their deals.</summary>
    public IQueryable<User> OwnersOf(IReadOnlyCollection<int> contractIds)
    {
        var ids = contractIds.ToList();
        return db.Users.InDepartment(time.Today).Where(u => db.Contracts.Any(c => ids.Contains(c.Id)
            && (c.NegotiatorId == u.Id || db.Deals.Any(d => d.Id == c.DealId && d.OwnerId == u.Id))));
    }

    /// <summary>Who speaks for a department: its liaisons.</summary>
    public IQueryable<User> LiaisonsOf(IReadOnlyCollection<int?> departmentIds)
    {
        var (today, ids) = (time.Today, departmentIds.OfType<int>().ToList());
        return db.Users.Where(u => u.Positions.Any(p => p.Role == Role.DepartmentLiaison && p.DepartmentId != null && ids.Contains(p.DepartmentId.Value) && p.IsHeldOn(today)));
    }

    /// <summary>The merchant's name as people know it today. One command.</summary>
    public Task<string> SponsorOfAsync(Contract contract, CancellationToken cancellationToken)
    {
        var sponsorId = contract.SponsorId;
        return db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == sponsorId).Select(s => s.Name).FirstAsync(cancellationToken);
    }
}
