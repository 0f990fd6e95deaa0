using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Tips;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Market.Tips;

/// <summary>
/// Who is told what of a tip. Whoever gave it reads where it stands and no remark of ours; whether its merchant is on the
/// blacklist changes no word of it. Nobody is told of what they did themselves.
/// </summary>
public sealed class TipNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    // Null in the background, where nobody is asking.
    private int? Me => current.User?.Id;

    /// <summary>Tells the leaders of a new tip.</summary>
    public Task GivenAsync(Tip tip, CancellationToken cancellationToken) => TellAsync(
        MarketNotificationKinds.TipGiven, Leaders(), () => new Notification(texts["New tip: {0}", tip.Merchant], texts["{0}: {1}", texts.Text(tip.Source), tip.Why], PageOf(tip, texts["Assign it here:"])), cancellationToken);

    /// <summary>Tells who is to follow it up, and when it was new, whoever gave it.</summary>
    public async Task AssignedAsync(Tip tip, bool isFirst, CancellationToken cancellationToken)
    {
        var assignee = tip.AssigneeId;
        await TellAsync(
            MarketNotificationKinds.TipAssigned, db.Users.Where(u => u.Id == assignee),
            () => new Notification(texts["A tip for you to follow up: {0}", tip.Merchant], tip.Why, PageOf(tip, texts["Link it to a merchant here:"])), cancellationToken);
        if (isFirst)
            await MovedAsync(tip, cancellationToken);
    }

    /// <summary>Tells whoever gave it where it stands now.</summary>
    public Task MovedAsync(Tip tip, CancellationToken cancellationToken) => TellGiverAsync(
        tip, () => new Notification(texts["Your tip “{0}”: {1}", tip.Merchant, texts.Text(tip.State)], texts[TipDisplay.Meaning(tip.State)], MyPage()), cancellationToken);

    /// <summary>Tells whoever gave it that it was won, and the leaders that thanks are due.</summary>
    public async Task WonAsync(Tip tip, CancellationToken cancellationToken)
    {
        await MovedAsync(tip, cancellationToken);
        await TellAsync(
            MarketNotificationKinds.TipGiven, Leaders(), () => new Notification(texts["A tip was won: {0}", tip.Merchant], texts["Its merchant has signed a contract. Say thank you to whoever gave the tip."], PageOf(tip, texts["Say thank you here:"])), cancellationToken);
    }

    /// <summary>Passes the thanks on.</summary>
    public Task ThankedAsync(Tip tip, CancellationToken cancellationToken) => TellGiverAsync(
        tip, () => new Notification(texts["Thank you for your tip “{0}”", tip.Merchant], tip.Thanks ?? texts[TipDisplay.OwnThanks].Value, MyPage()), cancellationToken);

    private Task TellGiverAsync(Tip tip, Func<Notification> write, CancellationToken cancellationToken)
    {
        var giver = tip.GiverId;
        return giver is null ? Task.CompletedTask : TellAsync(MarketNotificationKinds.TipMoved, db.Users.Where(u => u.Id == giver), write, cancellationToken);
    }

    private IQueryable<User> Leaders()
    {
        var today = time.Today;
        return db.Users.Where(u => u.Positions.Any(p => p.IsHeldOn(today) && (p.Role == Role.Minister || p.Role == Role.ViceMinister)));
    }

    private Task<int> TellAsync(NotificationKind kind, IQueryable<User> people, Func<Notification> write, CancellationToken cancellationToken)
    {
        var me = Me;
        return notifier.NotifyAsync(kind, people.Where(u => me == null || u.Id != me), _ => write(), cancellationToken);
    }

    private NotificationLink PageOf(Tip tip, string? prompt) => new(paths.Of("Tips.Detail", tip.Id), prompt);

    private NotificationLink MyPage() => new(paths.Of("MyTips.Index"), texts["All your tips:"]);
}
