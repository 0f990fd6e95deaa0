using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks.Help;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Tasks.Help;

namespace Outreach.Web.Features.Tasks.OfEvent;

/// <summary>
/// The help between departments for an event. It belongs to a day, so plan B asks anew; what waits or was promised ends with a
/// cancelled event, and the other side is told.
/// </summary>
public sealed class EventHelpPart(OutreachDbContext db, HelpNotifications notifications) : IEventPart
{
    /// <inheritdoc/>
    public EventTab Tab { get; } = new("Help", "heart-handshake", "EventHelp", "Index", Permissions.TasksRead, 50);

    /// <inheritdoc/>
    public async Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken)
    {
        var id = head.Id;
        return new EventPartState(await db.HelpRequests.CountAsync(h => h.EventId == id && (h.State == HelpState.Waiting || h.State == HelpState.Accepted), cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> ConcernedAsync(int eventId, CancellationToken cancellationToken)
    {
        var people = await db.HelpRequests.AsNoTracking().Where(h => h.EventId == eventId && (h.State == HelpState.Waiting || h.State == HelpState.Accepted))
            .Select(h => new { h.AskedById, h.AnsweredById }).ToListAsync(cancellationToken);
        return [.. people.SelectMany(p => new[] { p.AskedById, p.AnsweredById }).OfType<int>().Distinct()];
    }

    /// <inheritdoc/>
    public async Task CancelAsync(int eventId, string reason, CurrentUser me, CancellationToken cancellationToken)
    {
        foreach (var request in await db.HelpRequests.Where(h => h.EventId == eventId && (h.State == HelpState.Waiting || h.State == HelpState.Accepted)).OrderBy(h => h.Id).ToListAsync(cancellationToken))
        {
            if (request.CancelWithEvent(reason).IsSuccess)
                await notifications.WithdrawnAsync(request, cancellationToken);
        }
    }
}
