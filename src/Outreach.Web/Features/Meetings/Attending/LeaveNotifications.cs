using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Domain.Meetings.Attending;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>
/// Who is told what of leave and of objections. Reasons, answers and the kind of a leave stay on the page: notices and mails are
/// kept longer than they may be, and by others.
/// </summary>
public sealed class LeaveNotifications(
    OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, CurrentUserAccessor current, DepartmentTime time, ActionPaths paths)
{
    /// <summary>Tells the leaders; where a leader asks, the advisor as well, so that somebody is left to decide.</summary>
    public Task AskedAsync(LeaveRequest request, Meeting meeting, CancellationToken cancellationToken)
    {
        var name = current.Required.DisplayName;
        return notifier.NotifyAsync(MeetingNotificationKinds.LeaveAsked, Leaders(request.UserId), _ => new Notification(
            texts["{0} asks for leave: {1}", name, meeting.Title], format.Moment(meeting.StartsAt),
            new NotificationLink(paths.Of("Leave.Index", meeting.Id), texts["Decide here:"])), cancellationToken);
    }

    public async Task DecidedAsync(LeaveRequest request, CancellationToken cancellationToken)
    {
        var (meetingId, asker) = (request.MeetingId, request.UserId);
        var meeting = await db.Meetings.AsNoTracking().Where(m => m.Id == meetingId).Select(m => new { m.Title, m.StartsAt }).SingleAsync(cancellationToken);
        await notifier.NotifyAsync(MeetingNotificationKinds.LeaveDecided, db.Users.Where(u => u.Id == asker), _ => new Notification(
            request.State == LeaveState.Granted ? texts["Your leave is granted: {0}", meeting.Title] : texts["Your leave is declined: {0}", meeting.Title],
            format.Moment(meeting.StartsAt) + (request.State == LeaveState.Granted ? "" : "\n" + texts["Why stands on the page."]), new NotificationLink(paths.Of("Leave.Index", meetingId))), cancellationToken);
    }

    public Task ObjectedAsync(Attendance place, string meeting, DateTimeOffset startsAt, CancellationToken cancellationToken)
    {
        var name = current.Required.DisplayName;
        return notifier.NotifyAsync(MeetingNotificationKinds.LeaveAsked, Leaders(place.UserId), _ => new Notification(
            texts["{0} objects to a record of attendance: {1}", name, meeting],
            format.Moment(startsAt) + (place.State is { } state ? "\n" + texts["The record says: {0}", place.IsOnLeave ? texts["On leave"].Value : texts.Text(state)] : ""), new NotificationLink(paths.Of("AttendanceTotals.Index") + "#objections", texts["Answer here:"])), cancellationToken);
    }

    public Task AnsweredAsync(Attendance place, string meeting, CancellationToken cancellationToken)
    {
        var person = place.UserId;
        return notifier.NotifyAsync(MeetingNotificationKinds.LeaveDecided, db.Users.Where(u => u.Id == person), _ => new Notification(
            texts["Your objection is answered: {0}", meeting], place.State is { } state ? texts["The record says: {0}", texts.Text(state)] : "",
            new NotificationLink(paths.Of("AttendanceTotals.Mine"))), cancellationToken);
    }

    private IQueryable<User> Leaders(int askerId)
    {
        var today = time.Today;
        return db.Users.Where(u => u.Id != askerId && u.Positions.Any(p => p.IsHeldOn(today)
            && (p.Role == Role.Minister || p.Role == Role.ViceMinister
                || (p.Role == Role.Advisor && db.Positions.Any(a => a.UserId == askerId && (a.Role == Role.Minister || a.Role == Role.ViceMinister) && a.IsHeldOn(today))))));
    }
}
