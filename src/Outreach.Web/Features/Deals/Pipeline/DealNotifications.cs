using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Deals;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Deals.Pipeline;

/// <summary>What is told of a question to the minister and of its answer.</summary>
public sealed class DealNotifications(OutreachDbContext db, Notifier notifier, DealQueries queries, IStringLocalizer texts, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    public async Task AskedAsync(Deal deal, CancellationToken cancellationToken)
    {
        var (me, today) = (current.Required, time.Today);
        var title = await queries.TitleAsync(deal.Id, cancellationToken);
        var ministers = db.Users
            .Where(u => u.Id != me.Id && u.Positions.Any(p => p.Role == Role.Minister && p.IsHeldOn(today)));
        await notifier.NotifyAsync(DealNotificationKinds.Questions, ministers, _ => new Notification(
            texts["A question about a deal"], texts["{0} asks for your help with the deal with {1}:\n\n{2}", me.DisplayName, title.Sponsor, deal.HelpWanted!],
            PageOf(deal, texts["Answer here:"])), cancellationToken);
    }

    public async Task AnsweredAsync(Deal deal, CancellationToken cancellationToken)
    {
        var (me, owner) = (current.Required, deal.OwnerId);
        if (owner == me.Id)
            return;
        var title = await queries.TitleAsync(deal.Id, cancellationToken);
        await notifier.NotifyAsync(DealNotificationKinds.Answers, db.Users.Where(u => u.Id == owner), _ => new Notification(
            texts["Your question was answered"], texts["{0} has answered your question about the deal with {1}:\n\n{2}", me.DisplayName, title.Sponsor, deal.HelpAnswer!],
            PageOf(deal, texts["The deal:"])), cancellationToken);
    }

    private NotificationLink PageOf(Deal deal, string prompt) => new(paths.Of("Deals.Detail", deal.Id), prompt);
}
