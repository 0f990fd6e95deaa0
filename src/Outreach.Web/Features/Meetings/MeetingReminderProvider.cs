using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings;

/// <summary>The day before a meeting: brings its list in line with who works here by then, and reminds everybody on it, once.</summary>
public sealed class MeetingReminderProvider(OutreachDbContext db, MeetingRoll roll, MeetingNotifications notifications, DepartmentTime time) : IReminderProvider
{
    private const int AtOnce = 20;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var (now, end) = (time.Now, time.StartOf(time.Today.AddDays(2)));
        var meetings = await db.Meetings.Include(m => m.Invitees).Where(m => m.State == MeetingState.Planned && !m.IsAnnounced && m.StartsAt > now && m.StartsAt < end)
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var meeting in meetings)
        {
            await notifications.InvitedAsync([meeting], await roll.SyncAsync(meeting, cancellationToken), cancellationToken);
            // One that was planned at short notice was told of just now.
            if (meeting.CreatedAt < now.AddHours(-12))
                await notifications.TomorrowAsync(meeting, cancellationToken);
            meeting.Announce();
        }

        return meetings.Count;
    }
}
