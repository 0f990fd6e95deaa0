using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Administration;

public sealed class AdministrationNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Handover = new("members.handover", "What I take over from who leaves", Permissions.DealsWrite);

    public static readonly NotificationKind Joining = new("members.joining", "People who ask to join", Permissions.MembersManage);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Handover, Joining];
}
