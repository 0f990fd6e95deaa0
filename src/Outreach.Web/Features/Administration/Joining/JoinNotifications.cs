using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Joining;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Joining;

public sealed class JoinNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DepartmentTime time, SettingsCache settings, ActionPaths paths)
{
    public Task AskedAsync(JoinRequest request, JoinLink link, CancellationToken cancellationToken)
    {
        var (today, maker) = (time.Today, link.CreatedById);
        var leaders = db.Users.Where(u => u.Id == maker || u.Positions.Any(p => p.Role == Role.Minister && p.IsHeldOn(today)));
        return notifier.NotifyAsync(AdministrationNotificationKinds.Joining, leaders, _ => new Notification(
            texts["{0} asks to join", request.Name],
            request.Note is null ? texts["By the link for the group “{0}”.", link.Group ?? "—"].Value : request.Note,
            new NotificationLink(paths.Of("Joining.Index"), texts["Confirm or decline here:"])), cancellationToken);
    }

    /// <summary>To who has an account already.</summary>
    public void Joined(User user) => notifier.Write(user.Email!, user.DisplayName, user.Language, () => new Notification(
        texts["You are a member now"], texts["{0} has confirmed you. Sign in with the account that you have.", settings.Value.DepartmentName],
        new NotificationLink(paths.Of("SignIn.Index"), texts["Sign in here:"])));
}
