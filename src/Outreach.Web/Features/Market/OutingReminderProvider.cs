using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market;

/// <summary>Asks whoever should be back from an outing, once for each time that they said, and tells the leaders: somebody calls them.</summary>
public sealed class OutingReminderProvider(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, DepartmentTime time, ActionPaths paths) : IReminderProvider
{
    private const int AtOnce = 100;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var now = time.Now;
        var late = await db.Outings.Where(o => o.BackAt == null && o.ExpectedAt < now && !o.IsLateTold).OrderBy(o => o.ExpectedAt).ThenBy(o => o.Id).Take(AtOnce)
            .Select(o => new { Outing = o, Who = db.Users.Where(u => u.Id == o.UserId).Select(u => u.DisplayName).First() }).ToListAsync(cancellationToken);
        if (late.Count == 0)
            return 0;
        var (today, link) = (time.Today, new NotificationLink(paths.Of("Outings.Index")));
        foreach (var (outing, who) in late.Where(l => l.Outing.TellLate(now)).Select(l => (l.Outing, l.Who)))
        {
            await notifier.NotifyAsync(MarketNotificationKinds.OutLate, db.Users.Where(u => u.Id == outing.UserId), _ => new Notification(
                texts["Are you back from “{0}”?", outing.Destination], texts["You said {0}. Press “Is back”, or say until when it takes.", format.Moment(outing.ExpectedAt)], link), cancellationToken);
            await notifier.NotifyAsync(
                MarketNotificationKinds.OutLate, db.Users.Where(u => u.Id != outing.UserId && u.Positions.Any(p => p.IsHeldOn(today) && (p.Role == Role.Minister || p.Role == Role.ViceMinister))),
                _ => new Notification(texts["{0} should be back from “{1}”", who, outing.Destination], texts["Expected {0}. Call them.", format.Moment(outing.ExpectedAt)], link), cancellationToken);
        }

        return late.Count;
    }
}
