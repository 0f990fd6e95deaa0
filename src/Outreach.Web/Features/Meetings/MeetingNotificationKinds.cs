using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Meetings;

public sealed class MeetingNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Invited = new("meetings.invited", "Meetings that I am invited to, and that they are tomorrow", Permissions.MeetingsAttend, MailByDefault: false);

    public static readonly NotificationKind Changed = new("meetings.changed", "Meetings are moved or cancelled", Permissions.MeetingsAttend);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Invited, Changed];
}
