using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Schools;

public sealed class SchoolNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Due = new("schools.due", "Schools and promises of mine that wait", Permissions.SchoolsWrite, MailByDefault: false);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Due];
}
