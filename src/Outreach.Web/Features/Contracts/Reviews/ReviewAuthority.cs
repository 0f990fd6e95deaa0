using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Reviews;

public sealed record Office(ReviewLevel Level, int? OnBehalfOfId, string? OnBehalfOf);

/// <summary>Finds out in which office a person decides today, and what bars it from deciding on one contract.</summary>
public sealed class ReviewAuthority(OutreachDbContext db, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>The delegations by which the person, a vice minister, decides today for somebody who is minister today.</summary>
    public IQueryable<ReviewDelegation> Held()
    {
        var me = current.Required;
        var (id, today, vice) = (me.Id, time.Today, me.Roles.Contains(Role.ViceMinister));
        return db.ReviewDelegations.Where(d => vice && d.ToId == id && d.RevokedAt == null && d.StartsOn <= today && today <= d.EndsOn
            && db.Positions.Any(p => p.UserId == d.FromId && p.Role == Role.Minister && p.IsHeldOn(today)));
    }

    /// <summary>The offices of the person; none for whoever only reads. At most one command.</summary>
    public async Task<IReadOnlyList<Office>> OfMeAsync(CancellationToken cancellationToken)
    {
        var me = current.Required;
        var offices = new List<Office>();
        if (me.HasPermission(Permissions.ContractsReview))
            offices.Add(new Office(ReviewLevel.Minister, null, null));
        else if (me.Roles.Contains(Role.ViceMinister)
            && await Held().AsNoTracking().OrderBy(d => d.Id).Select(d => new { d.FromId, Name = db.Users.Where(u => u.Id == d.FromId).Select(u => u.DisplayName).First() }).FirstOrDefaultAsync(cancellationToken) is { } held)
            offices.Add(new Office(ReviewLevel.Minister, held.FromId, held.Name));
        if (me.HasPermission(Permissions.ContractsDecide))
            offices.Add(new Office(ReviewLevel.Advisor, null, null));
        return offices;
    }

    /// <summary>The person as the one who decides on a contract, with what bars from it. One command.</summary>
    public async Task<Reviewer> ReviewerAsync(Contract contract, Office office, CancellationToken cancellationToken)
    {
        var (id, sponsorId, dealId) = (current.Required.Id, contract.SponsorId, contract.DealId);
        var bars = await db.Deals.AsNoTracking().Where(d => d.Id == dealId)
            .Select(d => new { Own = d.OwnerId == id, Interest = db.DeclaredInterests.Any(i => i.UserId == id && i.SponsorId == sponsorId && i.EndedAt == null) })
            .SingleAsync(cancellationToken);
        return new Reviewer(id, office.Level, office.OnBehalfOfId, bars.Interest, bars.Own);
    }

    /// <summary>The office that a contract in this state waits for; the first one when it waits for none of the person's.</summary>
    public static Office? For(IReadOnlyList<Office> offices, ContractState state) =>
        offices.FirstOrDefault(o => o.Level == (state == ContractState.AdvisorReview ? ReviewLevel.Advisor : ReviewLevel.Minister)) ?? (offices.Count > 0 ? offices[0] : null);
}
