using Outreach.Domain;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.Hub;

public sealed class EventStateCommands(
    EventUnitOfWork work, EventHubQueries hub, EventNotifications notifications, IEnumerable<IEventPart> parts, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>Moves on to the next state. Only a leader's reason passes a gate at which something is missing.</summary>
    public async Task<Result> AdvanceAsync(int id, EventState? to, string? reason, CancellationToken cancellationToken)
    {
        var me = current.Required;
        if (await hub.HeadAsync(id, cancellationToken) is not { } head)
            return Result.NotFound;
        if (to is not { } state)
            return EventErrors.WrongState;
        return await work.ChangeAsync(
            id, null, e => e.Advance(state, head.LacksOf(state).Count, me.HasPermission(Permissions.EventsLead) ? reason : null, me.Id, time.Now), cancellationToken);
    }

    public Task<Result> CancelAsync(int id, string? reason, CancellationToken cancellationToken) => work.ChangeAsync(id, null, async e =>
    {
        var cancelled = e.Cancel(reason);
        if (!cancelled.IsSuccess)
            return cancelled;
        await notifications.CancelledAsync(e, cancellationToken);
        foreach (var part in parts)
            await part.CancelAsync(id, e.CancelReason!, current.Required, cancellationToken);
        return cancelled;
    }, cancellationToken, leadersOnly: true);

    public Task<Result> PostponeAsync(int id, string? reason, CancellationToken cancellationToken) => work.ChangeAsync(id, null, async e =>
    {
        var postponed = e.Postpone(reason);
        if (postponed.IsSuccess)
            await notifications.CancelledAsync(e, cancellationToken);
        return postponed;
    }, cancellationToken, leadersOnly: true);

    public Task<Result> ResumeAsync(int id, CancellationToken cancellationToken) => work.ChangeAsync(id, null, async e =>
    {
        var resumed = e.Resume(time.Now);
        if (resumed.IsSuccess)
            await notifications.ResumedAsync(e, cancellationToken);
        return resumed;
    }, cancellationToken, leadersOnly: true);
}
