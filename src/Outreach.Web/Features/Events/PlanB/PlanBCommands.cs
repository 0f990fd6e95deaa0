using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Hub;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.PlanB;

public sealed class PlanBCommands(
    OutreachDbContext db, EventUnitOfWork work, EventHubQueries hub, EventNotifications notifications, IEnumerable<IEventPart> parts, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>Names plan B, the day of the decision and who decides (S44).</summary>
    public Task<Result> SetAsync(int id, PlanBInput input, CancellationToken cancellationToken) => work.ChangeAsync(id, null, async e =>
    {
        var decider = input.DeciderId!.Value;
        if (decider != e.DeciderId && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == decider, cancellationToken))
            return EventErrors.NoSuchPerson.ForField(nameof(PlanBInput.DeciderId));
        if (await db.Events.SingleOrDefaultAsync(x => x.Id == input.AlternativeId, cancellationToken) is not { } alternative)
            return EventErrors.AlternativeState;
        // Somebody whose plan B this is would be decided between three.
        if (await db.Events.AnyAsync(x => x.AlternativeId == id, cancellationToken))
            return EventErrors.AlternativeChain;
        var named = e.SetAlternative(alternative, input.DecideOn!.Value, decider, time.Today, time.DayOf);
        if (!named.IsSuccess)
            return named;
        // Whoever names a plan B of that event at the same time meets this: else two could become each other's.
        db.Entry(alternative).Property(x => x.Version).IsModified = true;
        await notifications.ToDecideAsync(e, alternative, cancellationToken);
        return named;
    }, cancellationToken);

    public Task<Result> DropAsync(int id, CancellationToken cancellationToken) => work.ChangeAsync(id, null, e => e.DropAlternative(), cancellationToken);

    /// <summary>
    /// Decides: B cancels this event, lets plan B go as far as its gates allow and moves what was chosen to it; A drops plan B.
    /// Everything in one save.
    /// </summary>
    public async Task<Result> DecideAsync(int id, DecisionInput input, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var lead = me.HasPermission(Permissions.EventsLead);
        var e = await EventUnitOfWork.WithParts(db.Events.Where(x => x.Id == id)).SingleOrDefaultAsync(cancellationToken);
        if (e is null)
            return Result.NotFound;
        if (!lead && e.DeciderId != me.Id)
            return Result.NotFound;
        if (e.AlternativeId is not { } alternativeId)
            return EventErrors.NoAlternative;
        var alternative = await EventUnitOfWork.WithParts(db.Events.Where(x => x.Id == alternativeId)).SingleAsync(cancellationToken);
        var decided = e.Decide(alternative, input.Choice!.Value, input.Reason, me.Id, time.Now);
        if (!decided.IsSuccess)
            return decided;
        var ended = e.Choice == PlanChoice.B ? e : alternative;
        if (e.Choice == PlanChoice.B)
        {
            foreach (var part in parts)
            {
                var prefix = $"{part.Tab.Order}:";
                var keys = input.Moves.Where(m => m.StartsWith(prefix, StringComparison.Ordinal)).Select(m => m[prefix.Length..]).ToList();
                if (keys.Count > 0 && await part.MoveAsync(id, alternativeId, keys, me, cancellationToken) is { IsSuccess: false } refused)
                    return refused;
            }

            var head = await hub.HeadAsync(alternativeId, cancellationToken);
            while (alternative.Next is { } next && next <= EventState.Preparing && head!.LacksOf(next).Count == 0)
                alternative.Advance(next, 0, null, me.Id, time.Now);
        }

        foreach (var part in parts)
            await part.CancelAsync(ended.Id, ended.CancelReason!, me, cancellationToken);
        await notifications.DecidedAsync(e, alternative, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }
}
