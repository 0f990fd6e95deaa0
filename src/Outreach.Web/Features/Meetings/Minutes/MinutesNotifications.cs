using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>Who is told what of minutes. Nobody is told of what they did themselves.</summary>
public sealed class MinutesNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, CurrentUserAccessor current, ActionPaths paths)
{
    // A notice keeps a thousand characters; the others stand in the minutes.
    private const int MostDecisions = 12;

    /// <summary>Tells everybody who was invited what was decided; who was not there is asked to confirm. Three commands.</summary>
    public async Task PublishedAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var (id, me) = (meeting.Id, current.User?.Id);
        var absent = (await db.Attendances.Where(a => a.MeetingId == id && a.State != null && MinutesReading.Confirming.Contains(a.State.Value)).Select(a => a.UserId).ToListAsync(cancellationToken)).ToHashSet();
        var decisions = await db.MeetingDecisions.AsNoTracking().Where(d => d.MeetingId == id).OrderBy(d => d.Id).Take(MostDecisions)
            .Select(d => new { d.Text, Owner = db.Users.Where(u => u.Id == d.OwnerId).Select(u => u.DisplayName).First(), d.DueOn }).ToListAsync(cancellationToken);
        string Decided() => string.Concat(decisions.Select(d => "\n· " + texts["{0} — {1}, by {2}", d.Text, d.Owner, format.Day(d.DueOn)]));
        await notifier.NotifyAsync(
            MeetingNotificationKinds.Minutes, db.Users.Where(u => u.Id != me && db.Attendances.Any(a => a.MeetingId == id && a.UserId == u.Id)),
            reader => new Notification(
                texts["Minutes: {0}", meeting.Title],
                (absent.Contains(reader.UserId)
                    ? texts["The minutes of {0} on {1} are published. You were not there: read them and confirm that you have.", meeting.Title, format.Day(meeting.StartsAt)]
                    : texts["The minutes of {0} on {1} are published.", meeting.Title, format.Day(meeting.StartsAt)]) + Decided(),
                PageOf(meeting)), cancellationToken);
    }

    /// <summary>Tells the secretary that they are late.</summary>
    public Task LateAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        var secretary = meeting.SecretaryId;
        return notifier.NotifyAsync(
            MeetingNotificationKinds.Minutes, db.Users.Where(u => u.Id == secretary),
            _ => new Notification(
                texts["Minutes are late: {0}", meeting.Title], texts["The minutes of {0} on {1} are not published yet.", meeting.Title, format.Day(meeting.StartsAt)], PageOf(meeting)),
            cancellationToken);
    }

    private NotificationLink PageOf(Meeting meeting) => new(paths.Of("MeetingMinutes.Index", meeting.Id), texts["The minutes:"]);
}
