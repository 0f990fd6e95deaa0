using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Meetings;

public sealed class MeetingNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Invited = new("meetings.invited", "Meetings that I am invited to, and that they are tomorrow", Permissions.MeetingsAttend, MailByDefault: false);

    public static readonly NotificationKind Changed = new("meetings.changed", "Meetings are moved or cancelled", Permissions.MeetingsAttend);

    public static readonly NotificationKind LeaveAsked = new("leave.asked", "Leave and objections to decide on", Permissions.LeaveDecide, IsPrivate: true);

    public static readonly NotificationKind LeaveDecided = new("leave.decided", "What became of my leave, my sign-in and my objections", Permissions.MeetingsAttend, IsPrivate: true);

    public static readonly NotificationKind Minutes = new("meetings.minutes", "Minutes are published, or late", Permissions.MeetingsAttend);

    public static readonly NotificationKind Alliance = new("meetings.alliance", "Meetings of my school’s alliance", Permissions.PartnerOwn);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Invited, Changed, Minutes, LeaveAsked, LeaveDecided, Alliance];
}
