using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Schools;

public sealed class SchoolNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Due = new("schools.due", "Schools and promises of mine that wait", Permissions.SchoolsWrite, MailByDefault: false);

    public static readonly NotificationKind Answered = new("schools.answered", "What partner schools answer", Permissions.SchoolsWrite, MailByDefault: false);

    public static readonly NotificationKind Invited = new("schools.invited", "Invitations of my school", Permissions.PartnerOwn);

    public static readonly NotificationKind Board = new("schools.board", "What the alliance posts", Permissions.PartnerOwn, MailByDefault: false);

    public static readonly NotificationKind Offers = new("schools.offers", "Joint offers of my school", Permissions.PartnerOwn);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Due, Answered, Invited, Board, Offers];
}
