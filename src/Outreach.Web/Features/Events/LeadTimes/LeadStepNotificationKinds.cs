using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Events.LeadTimes;

public sealed class LeadStepNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Due = new("events.steps", "Steps due before my events", Permissions.EventsWrite);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Due];
}
