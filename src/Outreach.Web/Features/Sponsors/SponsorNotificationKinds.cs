using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Sponsors;

public sealed class SponsorNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Blacklist = new("sponsors.blacklist", "Merchants on the blacklist, and what becomes of my deals, contracts and postings with them", Permissions.SponsorsWrite);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Blacklist];
}
