using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Events;

public sealed class EventNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Changes = new("events.changes", "Events I have something to do for change, are put off or cancelled", Permissions.PortalOpen);

    public static readonly NotificationKind Decisions = new("events.decisions", "A plan A or B is to be decided, or was", Permissions.EventsRead);

    public static readonly NotificationKind Practice = new("events.practice", "What is said of practice plans", Permissions.EventsRead);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Changes, Decisions, Practice];
}
