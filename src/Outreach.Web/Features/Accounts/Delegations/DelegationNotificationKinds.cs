using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Accounts.Delegations;

public sealed class DelegationNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Delegations = new("delegations", "Who decides on whose behalf", Permissions.DelegationsRead);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Delegations];
}
