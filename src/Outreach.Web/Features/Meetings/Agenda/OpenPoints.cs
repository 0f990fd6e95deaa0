using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Agenda;

/// <summary>
/// Open points: what earlier minutes put off (顺延) and nobody has taken up since. They go onto the next meeting of the same
/// series, or of the same kind and event; not by themselves onto one with guests who could not see where they come from.
/// </summary>
public sealed class OpenPoints(OutreachDbContext db, DepartmentTime time)
{
    private const int AtOnce = 20;

    private static readonly Role[] Readers = [.. Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(Permissions.MeetingsRead))];

    /// <summary>Points that are open; what only a cancelled meeting has taken up is open again.</summary>
    public IQueryable<AgendaItem> Open() => db.AgendaItems.Where(i => i.IsDeferred
        && !db.AgendaItems.Any(n => n.CarriedFromId == i.Id && db.Meetings.Any(m => m.Id == n.MeetingId && m.State != MeetingState.Cancelled)));

    /// <summary>
    /// Gives a meeting the open points and its last item, the suggestions; what it has stays. Another one that comes before it
    /// takes the points instead. The caller saves. At most five commands.
    /// </summary>
    /// <param name="withGuests">Whether somebody has said that guests may read the titles of points from meetings that they were not at.</param>
    /// <returns>How many points were carried over.</returns>
    public async Task<int> FillAsync(Meeting meeting, CancellationToken cancellationToken, bool withGuests = false)
    {
        var (id, kind, eventId, seriesId, starts, now) = (meeting.Id, meeting.Kind, meeting.EventId, meeting.SeriesId, meeting.StartsAt, time.Now);
        var items = await db.AgendaItems.Where(i => i.MeetingId == id).Select(i => new { i.Kind, i.Position }).ToListAsync(cancellationToken);
        var last = items.Where(i => i.Kind != AgendaItemKind.Suggestions).Select(i => i.Position).DefaultIfEmpty().Max();
        if (!items.Exists(i => i.Kind == AgendaItemKind.Suggestions))
            db.AgendaItems.Add(AgendaItem.Suggestions(id, AgendaItem.Most + 1));
        var alike = db.Meetings.Where(m => m.Id != id && ((seriesId != null && m.SeriesId == seriesId) || (m.Kind == kind && m.EventId == eventId)));
        if (await alike.AnyAsync(m => m.State == MeetingState.Planned && m.StartsAt >= now && m.StartsAt < starts, cancellationToken))
            return 0;
        var earlier = alike.Where(m => (m.State == MeetingState.Held || m.State == MeetingState.Published) && m.StartsAt < starts);
        var open = Open().Where(i => earlier.Any(m => m.Id == i.MeetingId));
        if (!withGuests && await GuestsAsync(id, cancellationToken) is { Count: > 0 and var count } guests)
            open = open.Where(i => db.Attendances.Count(a => a.MeetingId == i.MeetingId && guests.Contains(a.UserId)) == count);
        var points = await open.OrderBy(i => i.MeetingId).ThenBy(i => i.Position).ThenBy(i => i.Id)
            .Take(Math.Max(0, Math.Min(AtOnce, AgendaItem.Most - last))).ToListAsync(cancellationToken);
        var carried = points.Select((p, i) => AgendaItem.CarryOver(meeting, p, last + i + 1)).Where(c => c.IsSuccess).Select(c => c.Value).ToList();
        db.AgendaItems.AddRange(carried);
        return carried.Count;
    }

    /// <summary>Who is on the list of a meeting, stored or about to be, and reads no meeting but those they are invited to. One command.</summary>
    public async Task<IReadOnlyList<int>> GuestsAsync(int meetingId, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var fresh = db.Attendances.Local.Where(a => a.MeetingId == meetingId && db.Entry(a).State == EntityState.Added).Select(a => a.UserId).ToList();
        return await db.Users.Where(u => (fresh.Contains(u.Id) || db.Attendances.Any(a => a.MeetingId == meetingId && a.UserId == u.Id))
            && !u.Positions.Any(p => Readers.Contains(p.Role) && p.IsHeldOn(today))).Select(u => u.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The next planned meeting that takes up what this one leaves open; null when none is planned. One command.</summary>
    public Task<Meeting?> NextAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var (id, kind, eventId, seriesId, starts) = (meeting.Id, meeting.Kind, meeting.EventId, meeting.SeriesId, meeting.StartsAt);
        return db.Meetings.Where(m => m.Id != id && m.State == MeetingState.Planned && m.StartsAt > starts && ((seriesId != null && m.SeriesId == seriesId) || (m.Kind == kind && m.EventId == eventId)))
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
