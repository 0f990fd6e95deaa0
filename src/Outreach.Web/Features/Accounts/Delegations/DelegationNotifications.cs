using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Delegations;

/// <summary>Tells the one who decides on another's behalf, the one on whose behalf, and the other leaders.</summary>
public sealed class DelegationNotifications(
    OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, CurrentUserAccessor current, DepartmentTime time, ActionPaths paths)
{
    public Task GivenAsync(Delegation delegation, CancellationToken cancellationToken) => TellAsync(delegation, (mine, from, to) => mine
        ? (texts["You decide on behalf of {0}", from], texts["From {1} to {2} you decide on behalf of {0}: {3}. Each decision names both of you.", from, format.Day(delegation.StartsOn), format.Day(delegation.EndsOn), Kinds(delegation)])
        : (texts["{0} decides on behalf of {1}", to, from], texts["From {2} to {3} {0} decides on behalf of {1}: {4}.", to, from, format.Day(delegation.StartsOn), format.Day(delegation.EndsOn), Kinds(delegation)]), cancellationToken);

    public Task RevokedAsync(Delegation delegation, CancellationToken cancellationToken) => TellAsync(delegation, (mine, from, to) => mine
        ? (texts["You no longer decide on behalf of {0}", from], texts["It was taken back: {0}.", Kinds(delegation)])
        : (texts["{0} no longer decides on behalf of {1}", to, from], texts["It was taken back: {0}.", Kinds(delegation)]), cancellationToken);

    private async Task TellAsync(Delegation delegation, Func<bool, string, string, (LocalizedString Subject, LocalizedString Text)> write, CancellationToken cancellationToken)
    {
        var (me, today, fromId, toId) = (current.Required.Id, time.Today, delegation.FromId, delegation.ToId);
        var names = await db.Users.AsNoTracking().Where(u => u.Id == fromId || u.Id == toId).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var people = db.Users.Where(u => u.Id != me
            && (u.Id == toId || u.Id == fromId || u.Positions.Any(p => (p.Role == Role.Minister || p.Role == Role.ViceMinister) && p.IsHeldOn(today))));
        await notifier.NotifyAsync(DelegationNotificationKinds.Delegations, people, reader =>
        {
            var (subject, text) = write(reader.UserId == toId, names[fromId], names[toId]);
            return new Notification(subject, text, new NotificationLink(paths.Of("Delegations.Index")));
        }, cancellationToken);
    }

    private string Kinds(Delegation delegation) => string.Join(texts[", "], delegation.Authorities.Select(a => a.Kind).Order().Select(k => texts.Text(k)));
}
