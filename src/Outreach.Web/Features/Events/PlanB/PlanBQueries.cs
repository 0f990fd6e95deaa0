using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Hub;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.PlanB;

public sealed class PlanBQueries(OutreachDbContext db, EventHubQueries hub, IEnumerable<IEventPart> parts, EventDisplay display, CurrentUserAccessor current, DepartmentTime time)
{
    /// <summary>The form that names plan B; null where the person may not change the event, or nothing is left to decide. Three commands.</summary>
    public async Task<PlanBFormModel?> FormAsync(int id, CancellationToken cancellationToken)
    {
        var e = await db.Events.AsNoTracking().ChangeableBy(current.Required).Where(x => x.Id == id && x.Choice == null && x.State != EventState.Closed && x.State != EventState.Cancelled)
            .Select(x => new { x.Title, x.AlternativeId }).SingleOrDefaultAsync(cancellationToken);
        if (e is null)
            return null;
        var events = await db.Events.AsNoTracking()
            .Where(x => x.Id != id && x.State == EventState.Idea && x.AlternativeId == null && (x.Id == e.AlternativeId || !db.Events.Any(a => a.AlternativeId == x.Id)))
            .OrderBy(x => x.Title).Take(200).Select(x => new { x.Id, x.Title }).ToListAsync(cancellationToken);
        return new PlanBFormModel(
            id, e.Title, [.. events.Select(x => new SelectListItem(x.Title, x.Id.ToString(CultureInfo.InvariantCulture)))],
            await db.DepartmentOptionsAsync(time.Today, cancellationToken), e.AlternativeId is not null);
    }

    /// <summary>The page on which it is decided; null where there is nothing to decide, or not for this person.</summary>
    public async Task<DecisionModel?> DecisionAsync(int id, CancellationToken cancellationToken)
    {
        var me = current.Required;
        var lead = me.HasPermission(Permissions.EventsLead);
        var e = await db.Events.AsNoTracking().Where(x => x.Id == id && x.AlternativeId != null && x.Choice == null && x.State != EventState.Closed && x.State != EventState.Cancelled && (lead || x.DeciderId == me.Id))
            .Select(x => new { x.Title, x.StartsAt, x.EndsAt, x.DecideOn, AlternativeId = x.AlternativeId!.Value }).SingleOrDefaultAsync(cancellationToken);
        if (e is null || await hub.HeadAsync(e.AlternativeId, cancellationToken) is not { } planB)
            return null;
        return new DecisionModel(
            id, e.Title, display.When(e.StartsAt, e.EndsAt), new EventLink(planB.Head.Id, planB.Head.Title, planB.Head.State), display.When(planB.Head.StartsAt, planB.Head.EndsAt), e.DecideOn!.Value,
            [.. planB.Lacks.Where(l => l.Gate <= EventState.Preparing).Select(l => l.Text)], await MovesAsync(id, e.AlternativeId, cancellationToken));
    }

    public async Task<IReadOnlyList<DecisionMove>> MovesAsync(int fromId, int toId, CancellationToken cancellationToken)
    {
        var moves = new List<DecisionMove>();
        foreach (var part in parts.OrderBy(p => p.Tab.Order))
            moves.AddRange((await part.MovesAsync(fromId, toId, cancellationToken)).Select(m => new DecisionMove($"{part.Tab.Order}:{m.Key}", part.Tab.Text, m.Text, m.Problem)));
        return moves;
    }
}
