using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Meetings.Attending;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.OfEvent;

/// <summary>
/// The meetings of an event (S47): the gates ask for a coordination meeting that was held before it, and a summary meeting after it.
/// What is planned moves to plan B with it, or ends when it is cancelled.
/// </summary>
public sealed class EventMeetingsPart(OutreachDbContext db, MeetingNotifications notifications, LeaveEnding leave, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IEventPart
{
    /// <inheritdoc/>
    public EventTab Tab { get; } = new("Meetings", "users-group", "EventMeetings", "Index", Permissions.MeetingsRead, 45);

    /// <inheritdoc/>
    public async Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken)
    {
        var id = head.Id;
        var kinds = await db.Meetings.AsNoTracking().Where(m => m.EventId == id && m.State != MeetingState.Cancelled)
            .GroupBy(m => new { m.Kind, IsHeld = m.State != MeetingState.Planned }).Select(g => new { g.Key.Kind, g.Key.IsHeld, Count = g.Count() }).ToListAsync(cancellationToken);
        bool Held(MeetingKind kind) => kinds.Exists(k => k.Kind == kind && k.IsHeld);
        var lacks = new List<EventLack>();
        if (head.Needs.Coordination && !Held(MeetingKind.Coordination))
            lacks.Add(new EventLack(EventState.Running, texts["A coordination meeting that was held"], paths.Of("EventMeetings.Index", id)));
        if (head.Needs.Summary && !Held(MeetingKind.Summary))
            lacks.Add(new EventLack(EventState.Closed, texts["A summary meeting that was held"], paths.Of("EventMeetings.Index", id)));
        return new EventPartState(kinds.Sum(k => k.Count), lacks);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EventMove>> MovesAsync(int fromId, int toId, CancellationToken cancellationToken)
    {
        var meetings = await Planned(fromId).AsNoTracking().OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Select(m => new { m.Id, m.Title, m.StartsAt }).ToListAsync(cancellationToken);
        return [.. meetings.Select(m => new EventMove(Key(m.Id), texts["Meeting “{0}” on {1}", m.Title, format.Moment(m.StartsAt)]))];
    }

    /// <inheritdoc/>
    public async Task<Result> MoveAsync(int fromId, int toId, IReadOnlyCollection<string> keys, CurrentUser me, CancellationToken cancellationToken)
    {
        foreach (var meeting in (await Planned(fromId).ToListAsync(cancellationToken)).Where(m => keys.Contains(Key(m.Id))))
            meeting.MoveToEvent(toId);
        return Result.Success;
    }

    /// <inheritdoc/>
    public async Task CancelAsync(int eventId, string reason, CurrentUser me, CancellationToken cancellationToken)
    {
        // Those that have moved to another event in this very save are no longer of this one.
        var cancelled = (await Planned(eventId).OrderBy(m => m.Id).ToListAsync(cancellationToken)).Where(m => m.EventId == eventId && m.Cancel(reason).IsSuccess).ToList();
        foreach (var meeting in cancelled)
            await notifications.CancelledAsync(meeting, cancellationToken);
        await leave.EndAsync([.. cancelled.Select(m => m.Id)], cancellationToken);
    }

    private IQueryable<Meeting> Planned(int eventId) => db.Meetings.Where(m => m.EventId == eventId && m.State == MeetingState.Planned);

    private static string Key(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
