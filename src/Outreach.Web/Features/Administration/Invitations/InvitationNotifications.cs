using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Invitations;

/// <summary>Writes to whom is invited, who has no account yet.</summary>
public sealed class InvitationNotifications(Notifier notifier, IStringLocalizer texts, SettingsCache settings)
{
    /// <param name="path">The page that takes the invitation, with its secret.</param>
    public void Invite(Invitation invitation, string path) => notifier.Write(invitation.Email, invitation.DisplayName, ResourceStringLocalizer.Languages[0], () => new Notification(
        texts["You are invited to the outreach portal"], texts["{0} invites you to its portal.", settings.Value.DepartmentName],
        new NotificationLink(path, texts["Open this link within 7 days and choose a password:"]))
    { Closing = texts["The link works once; do not pass it on."] });
}
