using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings;

/// <summary>Who is told what of a meeting: those on its list, and of one with an alliance the partners of its schools. Nobody is told of what they did themselves.</summary>
public sealed class MeetingNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    // Null in the background, where nobody is asking.
    private int? Me => current.User?.Id;

    /// <summary>Tells the partners of the alliance's schools of the meeting, or of the first of a series.</summary>
    public async Task AllianceInvitedAsync(Meeting first, CancellationToken cancellationToken) => await TellAllianceAsync(first, () => new Notification(
        texts["{0}: {1}", texts.Text(first.Kind), first.Title], Facts(first), AlliancePage()), cancellationToken);

    /// <summary>Tells those who are new on the list of one meeting, or of the first of a series. Call it before the save.</summary>
    public Task InvitedAsync(IReadOnlyList<Meeting> meetings, IReadOnlyCollection<int> people, CancellationToken cancellationToken)
    {
        var first = meetings[0];
        return people.Count == 0 ? Task.CompletedTask : TellAsync(MeetingNotificationKinds.Invited, db.Users.Where(u => people.Contains(u.Id)), () => new Notification(
            texts["{0}: {1}", texts.Text(first.Kind), first.Title],
            Facts(first) + (meetings.Count > 1 ? "\n" + texts["It is the first of {0} meetings.", meetings.Count] : "") + (first.Note is null ? "" : "\n\n" + first.Note), PageOf(first)), cancellationToken);
    }

    public async Task MovedAsync(Meeting meeting, DateTimeOffset before, CancellationToken cancellationToken)
    {
        Notification Write(NotificationLink link) => new(
            texts["Moved: {0}", meeting.Title], texts["It was planned for {0}. Now:", format.Moment(before)] + "\n" + Facts(meeting) + "\n\n" + texts["Reason: {0}", meeting.MoveReason!], link);
        await TellAsync(MeetingNotificationKinds.Changed, Invited(meeting), () => Write(PageOf(meeting)), cancellationToken);
        await TellAllianceAsync(meeting, () => Write(AlliancePage()), cancellationToken);
    }

    public async Task CancelledAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        Notification Write(NotificationLink link) => new(texts["Cancelled: {0}", meeting.Title], Facts(meeting) + "\n\n" + texts["Reason: {0}", meeting.CancelReason!], link);
        await TellAsync(MeetingNotificationKinds.Changed, Invited(meeting), () => Write(PageOf(meeting)), cancellationToken);
        await TellAllianceAsync(meeting, () => Write(AlliancePage()), cancellationToken);
    }

    /// <summary>Tells somebody whose sign-in was taken back. The reason stands on the page: notices are kept for longer than it may be.</summary>
    public Task TakenOffAsync(Meeting meeting, int userId, CancellationToken cancellationToken) => TellAsync(MeetingNotificationKinds.LeaveDecided, db.Users.Where(u => u.Id == userId), () => new Notification(
        texts["Your sign-in was taken back: {0}", meeting.Title],
        texts["The list says that you are not there. If you are, go to the secretary now; afterwards you can object to the record."],
        new NotificationLink(paths.Of("MeetingAttendance.Index", meeting.Id))), cancellationToken);

    /// <summary>Reminds everybody on the list that it is tomorrow.</summary>
    public Task TomorrowAsync(Meeting meeting, CancellationToken cancellationToken) => TellAsync(MeetingNotificationKinds.Invited, Invited(meeting), () => new Notification(
        texts["Tomorrow: {0}", meeting.Title], Facts(meeting), PageOf(meeting)), cancellationToken);

    private async Task TellAllianceAsync(Meeting meeting, Func<Notification> write, CancellationToken cancellationToken)
    {
        if (meeting.AllianceId is not { } alliance)
            return;
        var today = time.Today;
        await TellAsync(MeetingNotificationKinds.Alliance, db.Users.Where(u => u.Positions.Any(p => p.Role == Role.SchoolPartner && p.IsHeldOn(today)
            && db.AllianceMembers.Any(m => m.AllianceId == alliance && m.LeftOn == null && m.SchoolId == p.SchoolId))), write, cancellationToken);
    }

    private IQueryable<User> Invited(Meeting meeting)
    {
        var id = meeting.Id;
        return db.Users.Where(u => db.Attendances.Any(a => a.MeetingId == id && a.UserId == u.Id));
    }

    private Task<int> TellAsync(NotificationKind kind, IQueryable<User> people, Func<Notification> write, CancellationToken cancellationToken)
    {
        var me = Me;
        return notifier.NotifyAsync(kind, people.Where(u => me == null || u.Id != me), _ => write(), cancellationToken);
    }

    private string Facts(Meeting meeting) => texts["{0} to {1}, {2}", format.Moment(meeting.StartsAt), format.Time(meeting.EndsAt), meeting.Place];

    private NotificationLink AlliancePage() => new(paths.Of("Partner.Index"));

    private NotificationLink PageOf(Meeting meeting) => new(paths.Of("Meetings.Detail", meeting.Id));
}
