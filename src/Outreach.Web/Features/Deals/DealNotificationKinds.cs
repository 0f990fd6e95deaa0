using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Deals;

public sealed class DealNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Questions = new("deals.questions", "Questions about deals", Permissions.DealsGuide);

    public static readonly NotificationKind Answers = new("deals.answers", "Answers to my questions about deals", Permissions.DealsWrite);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Questions, Answers];
}
