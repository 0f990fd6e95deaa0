using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>Reminds the secretary of minutes that are not published in time, once.</summary>
public sealed class MinutesReminderProvider(OutreachDbContext db, MeetingSettingsReader settings, MinutesNotifications notifications, DepartmentTime time) : IReminderProvider
{
    private const int AtOnce = 20;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var before = time.Now.AddDays(-(await settings.GetAsync(cancellationToken)).MinutesDays);
        var meetings = await db.Meetings.Where(m => m.State == MeetingState.Held && !m.IsMinutesReminded && m.EndsAt < before)
            .OrderBy(m => m.EndsAt).ThenBy(m => m.Id).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var meeting in meetings)
        {
            await notifications.LateAsync(meeting, cancellationToken);
            meeting.RemindMinutes();
        }

        return meetings.Count;
    }
}
