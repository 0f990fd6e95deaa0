using Microsoft.Extensions.Localization;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.LeadTimes;

/// <summary>Steps of one's own events that are due within a week or late, and for leaders what is late with others. Two commands.</summary>
public sealed class LeadStepDashboard(LeadStepQueries queries, DepartmentTime time, IStringLocalizer texts, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 8;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.EventsWrite))
            return DashboardContent.Empty;
        var (today, soon) = (time.Today, time.Today.AddDays(7));
        var plans = await queries.ComingAsync(soon, me.HasPermission(Permissions.EventsLead) ? null : me.Id, cancellationToken);
        var due = plans.SelectMany(p => p.Rows.Where(r => r.DoneAt is null && (p.OwnerId == me.Id ? r.DueOn <= soon : r.DueOn < today)), (p, r) => (Plan: p, Row: r))
            .OrderBy(x => x.Row.DueOn).ThenByDescending(x => x.Plan.OwnerId == me.Id).Take(Most);
        return new DashboardContent
        {
            Items = [.. due.Select(x => new DashboardItem(x.Row.DueOn <= today ? DashboardUrgency.Finish : DashboardUrgency.Next, x.Row.Name, paths.Of("EventLeadSteps.Index", x.Plan.EventId))
            {
                Detail = x.Plan.OwnerId == me.Id ? texts["Before “{0}”", x.Plan.Title] : texts["Before “{0}”, late with others", x.Plan.Title],
                Due = x.Row.DueOn,
            })],
        };
    }
}
