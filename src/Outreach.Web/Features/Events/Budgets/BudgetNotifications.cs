using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>Who is told of a budget that waits, and of what was decided on it.</summary>
public sealed class BudgetNotifications(
    OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, Deciders deciders, CurrentUserAccessor current, ActionPaths paths)
{
    /// <summary>Tells those whose turn it is: the ministers and who decides on their behalf, or the advisors, who have no part in it.</summary>
    public async Task WaitingAsync(EventBudget budget, BudgetedEvent @event, CancellationToken cancellationToken)
    {
        var apart = budget.Authors.Select(a => a.UserId).Append(current.Required.Id).ToList();
        var people = budget.State == BudgetState.Submitted ? deciders.Free(Authority.Budgets, apart) : deciders.Advisors().Where(u => !apart.Contains(u.Id));
        var sum = budget.LinesOf(budget.Revision).Where(l => l.Side == BudgetSide.Expense).Sum(l => l.Amount);
        await notifier.NotifyAsync(BudgetNotificationKinds.Waiting, people, _ => new Notification(
            texts["A budget waits for your decision: {0}", @event.Title],
            texts["The budget of “{0}” with expenses of {1} waits for your decision.", @event.Title, format.Money(sum)],
            new NotificationLink(paths.Of("EventBudget.Index", budget.EventId), texts["Decide here:"])), cancellationToken);
    }

    /// <summary>Tells whoever drew it up and the event's owner, but not who decided.</summary>
    public async Task DecidedAsync(EventBudget budget, BudgetedEvent @event, CancellationToken cancellationToken)
    {
        var (me, owner) = (current.Required, @event.OwnerId);
        var authors = budget.Authors.Select(a => a.UserId).ToList();
        var reason = budget.Steps.OrderBy(s => s.At).Last().Reason;
        var people = db.Users.Where(u => u.Id != me.Id && (authors.Contains(u.Id) || u.Id == owner));
        await notifier.NotifyAsync(BudgetNotificationKinds.Decided, people, _ =>
        {
            var (subject, text) = budget.State switch
            {
                BudgetState.Approved => (texts["The budget of “{0}” is approved", @event.Title], texts["{0} has approved the budget of “{1}”.", me.DisplayName, @event.Title]),
                BudgetState.Returned => (texts["The budget of “{0}” came back", @event.Title], texts["{0} has returned the budget of “{1}”. Fix it and submit it again.", me.DisplayName, @event.Title]),
                _ => (texts["The budget of “{0}” goes on to the advisor", @event.Title], texts["{0} has approved the budget of “{1}”. Its expenses are above the threshold, so the advisor decides too.", me.DisplayName, @event.Title]),
            };
            return new Notification(
                subject, reason is null ? text : $"{text.Value}\n\n{texts["“{0}”", reason].Value}",
                new NotificationLink(paths.Of("EventBudget.Index", budget.EventId), texts["The budget:"]));
        }, cancellationToken);
    }
}
