using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.LeadTimes;

/// <summary>Ticks steps off and opens them again: the event's owner does, and leaders.</summary>
public sealed class LeadStepCommands(OutreachDbContext db, LeadStepQueries queries, DepartmentTime time)
{
    private static readonly (string, DomainError) Faster = ("IX_EventLeadSteps_EventId_LeadTimeId", LeadErrors.AlreadyDone);

    public static bool MayTick(int? ownerId, CurrentUser me) =>
        me.HasPermission(Permissions.EventsLead) || (ownerId == me.Id && me.HasPermission(Permissions.EventsWrite));

    public async Task<Result> TickAsync(int eventId, int leadTimeId, string? note, CurrentUser me, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(eventId, me, cancellationToken) is { IsSuccess: false } problem)
            return problem;
        var plan = await queries.OfEventAsync(eventId, me, cancellationToken);
        if (plan is not { HasDay: true })
            return LeadErrors.NoDay;
        if (plan.Rows.All(r => r.LeadTimeId != leadTimeId))
            return LeadErrors.NotOfEvent;
        var step = await LoadAsync(eventId, leadTimeId, cancellationToken);
        if (step is null)
            db.EventLeadSteps.Add(step = new EventLeadStep(eventId, leadTimeId));
        var ticked = step.Tick(me.Id, note, time.Now);
        return ticked.IsSuccess ? await db.TrySaveAsync(cancellationToken, Faster) : ticked;
    }

    public async Task<Result> UndoAsync(int eventId, int leadTimeId, CurrentUser me, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(eventId, me, cancellationToken) is { IsSuccess: false } problem)
            return problem;
        if (await LoadAsync(eventId, leadTimeId, cancellationToken) is not { } step)
            return LeadErrors.NotDone;
        var undone = step.Undo();
        return undone.IsSuccess ? await db.TrySaveAsync(cancellationToken) : undone;
    }

    // Not found for who may not: the event is another person's to prepare.
    private async Task<Result> ProblemAsync(int eventId, CurrentUser me, CancellationToken cancellationToken)
    {
        var found = await db.Events.AsNoTracking().Where(e => e.Id == eventId).Select(e => new { e.OwnerId, e.State }).SingleOrDefaultAsync(cancellationToken);
        if (found is null || !MayTick(found.OwnerId, me))
            return Result.NotFound;
        return found.State is EventState.Closed or EventState.Cancelled ? LeadErrors.Over : Result.Success;
    }

    private Task<EventLeadStep?> LoadAsync(int eventId, int leadTimeId, CancellationToken cancellationToken) =>
        db.EventLeadSteps.SingleOrDefaultAsync(s => s.EventId == eventId && s.LeadTimeId == leadTimeId, cancellationToken);
}
