using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Delegations;

public sealed class DelegationCommands(OutreachDbContext db, DepartmentTime time)
{
    public static readonly DomainError NoViceMinister = new("delegation.no-vice", "Choose a vice minister from the list.", "ToId");

    /// <summary>Those who are vice ministers today.</summary>
    public IQueryable<User> ViceMinisters()
    {
        var today = time.Today;
        return db.Users.AsNoTracking().Where(u => u.ClosedAt == null && u.Positions.Any(p => p.Role == Role.ViceMinister && p.IsHeldOn(today)));
    }

    public async Task<Result> GiveAsync(DelegationInput input, int fromId, CancellationToken cancellationToken)
    {
        // Oneself is no vice minister either; the domain says so in better words.
        if (!await ViceMinisters().AnyAsync(u => u.Id == input.ToId, cancellationToken))
            return input.ToId == fromId ? ContractErrors.DelegateToSelf : NoViceMinister;
        var delegation = ReviewDelegation.Create(fromId, input.ToId!.Value, input.StartsOn!.Value, input.EndsOn!.Value, time.Today);
        if (!delegation.IsSuccess)
            return delegation;
        db.ReviewDelegations.Add(delegation.Value);
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task<Result> RevokeAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.ReviewDelegations.SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } delegation)
            return Result.NotFound;
        delegation.Revoke(time.Now);
        var saved = await db.TrySaveAsync(cancellationToken);
        // Revoked by another minister at the same moment: that is what was asked for.
        return saved.IsConflict ? Result.Success : saved;
    }
}
