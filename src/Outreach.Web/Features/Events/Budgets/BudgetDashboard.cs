using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts.Delegations;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Budgets;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.TagHelpers;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>Budgets that wait for one's decision, and one's own that came back. One command.</summary>
public sealed class BudgetDashboard(OutreachDbContext db, IStringLocalizer texts, DisplayFormatter format, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 20;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        var (decider, writes) = (me.AsDecider(), me.HasPermission(Permissions.EventsWrite));
        var (id, asMinister, asAdvisor, givers) = (me.Id, decider.IsMinister, decider.IsAdvisor, me.GiversOf(Authority.Budgets));
        var itself = givers.Count == 0;
        if (!writes && !asMinister && !asAdvisor)
            return DashboardContent.Empty;
        var budgets = await db.EventBudgets.AsNoTracking()
            .Where(b => (b.WaitsFor(id, asMinister, asAdvisor) && (itself || b.State != BudgetState.Submitted || db.Users.Any(u => givers.Contains(u.Id) && !b.Authors.Any(a => a.UserId == u.Id))))
                || (writes && b.State == BudgetState.Returned && (b.SubmittedById == id || db.Events.Any(e => e.Id == b.EventId && e.OwnerId == id))))
            .Where(b => db.Events.Any(e => e.Id == b.EventId && e.State != EventState.Closed && e.State != EventState.Cancelled))
            .OrderBy(b => b.SubmittedAt).ThenBy(b => b.Id).Take(Most).Select(b => new
            {
                b.EventId,
                b.State,
                b.SubmittedAt,
                Event = db.Events.Where(e => e.Id == b.EventId).Select(e => e.Title).First(),
                By = db.Users.Where(u => u.Id == b.SubmittedById).Select(u => u.DisplayName).FirstOrDefault(),
                Expenses = b.Lines.Where(l => l.Revision == b.Revision && l.Side == BudgetSide.Expense).Sum(l => l.Amount),
                Reason = b.Steps.Where(s => s.Kind == BudgetStepKind.Returned).OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Select(s => s.Reason).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items = [.. budgets.Select(b =>
            {
                var isReturned = b.State == BudgetState.Returned;
                var look = StateStyle.Of(b.State);
                return new DashboardItem(isReturned ? DashboardUrgency.Finish : DashboardUrgency.Decide, texts["Budget: {0}", b.Event], paths.Of("EventBudget.Index", b.EventId))
                {
                    Detail = string.Join(" · ", new[] { texts["expenses {0}", format.Money(b.Expenses)].Value, isReturned ? null : b.By }.OfType<string>()),
                    Text = isReturned ? b.Reason : null,
                    Since = b.SubmittedAt,
                    Badges = [new DashboardBadge(texts.Text(b.State), look.Tone, look.Icon)],
                    Action = isReturned ? texts["Fix"] : texts["Decide"],
                    ActionUrl = isReturned ? paths.Of("EventBudget.Edit", b.EventId) : null,
                };
            })],
        };
    }
}
