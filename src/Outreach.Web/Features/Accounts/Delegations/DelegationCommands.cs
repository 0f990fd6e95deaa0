using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Delegations;

public sealed class DelegationCommands(OutreachDbContext db, DelegationNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    public static readonly DomainError NoSuchPerson = new("delegation.no-person", "Choose a member of the department from the list.", "ToId");

    /// <summary>Hands over what the person decides by a role; not what it decides on somebody's behalf.</summary>
    public async Task<Result> GiveAsync(DelegationInput input, CancellationToken cancellationToken)
    {
        var (me, today, to) = (current.Required, time.Today, input.ToId!.Value);
        var roles = await db.Positions.AsNoTracking()
            .Where(p => p.UserId == to && p.IsHeldOn(today) && db.Users.Any(u => u.Id == to && u.ClosedAt == null)).Select(p => p.Role).ToListAsync(cancellationToken);
        if (to != me.Id && !roles.Exists(r => r is Role.ViceMinister or Role.Officer))
            return NoSuchPerson;
        var delegation = Delegation.Create(me.Id, [.. me.Roles], to, roles, input.Kinds, input.StartsOn!.Value, input.EndsOn!.Value, today);
        if (!delegation.IsSuccess)
            return delegation;
        var (from, until, kinds) = (input.StartsOn.Value, input.EndsOn.Value, input.Kinds);
        if (await db.Delegations.AnyAsync(d => d.FromId == me.Id && d.ToId == to && d.RevokedAt == null && d.StartsOn <= until && from <= d.EndsOn
            && d.Authorities.Any(a => kinds.Contains(a.Kind)), cancellationToken))
            return DelegationErrors.There;
        db.Delegations.Add(delegation.Value);
        await notifications.GivenAsync(delegation.Value, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Takes it back: whoever gave it, or any minister.</summary>
    public async Task<Result> RevokeAsync(int id, CancellationToken cancellationToken)
    {
        var (me, all) = (current.Required.Id, current.Required.Roles.Contains(Role.Minister));
        if (await db.Delegations.Include(d => d.Authorities).SingleOrDefaultAsync(d => d.Id == id && (all || d.FromId == me), cancellationToken) is not { } delegation)
            return Result.NotFound;
        if (delegation.RevokedAt is null)
            await notifications.RevokedAsync(delegation, cancellationToken);
        delegation.Revoke(time.Now);
        var saved = await db.TrySaveAsync(cancellationToken);
        // Taken back by a minister at the same moment: that is what was asked for.
        return saved.IsConflict ? Result.Success : saved;
    }
}
