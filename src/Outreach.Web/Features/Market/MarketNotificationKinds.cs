using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Market;

public sealed class MarketNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind TipGiven = new("tips.given", "New tips, and tips that were won", Permissions.TipsAssign);

    public static readonly NotificationKind TipAssigned = new("tips.assigned", "Tips that I am to follow up", Permissions.SponsorsWrite);

    public static readonly NotificationKind TipMoved = new("tips.moved", "Progress of my tips", Permissions.TipsGive);

    public static readonly NotificationKind EnquiryCame = new("enquiries.came", "New and late enquiries from outside", Permissions.EnquiriesAnswer);

    public static readonly NotificationKind OutLate = new("outings.late", "Outings that take longer than was said", Permissions.EnquiriesAnswer, MailByDefault: false);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [TipGiven, TipAssigned, TipMoved, EnquiryCame, OutLate];
}
