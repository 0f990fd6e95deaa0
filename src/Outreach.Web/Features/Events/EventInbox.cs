using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

/// <summary>Decisions between plan A and B that wait for the person, and events of one's own that begin within two weeks and are not being prepared. One command.</summary>
public sealed class EventInbox(OutreachDbContext db, IStringLocalizer texts, DepartmentTime time, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 10;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.EventsWrite))
            return DashboardContent.Empty;
        var (id, soon, week) = (me.Id, time.Now.AddDays(14), time.Today.AddDays(7));
        var rows = await db.Events.AsNoTracking().Where(e =>
                (e.AlternativeId != null && e.Choice == null && e.DeciderId == id && e.DecideOn <= week && e.State != EventState.Cancelled && e.State != EventState.Closed)
                || (e.OwnerId == id && e.StartsAt <= soon && (e.State == EventState.Idea || e.State == EventState.Planned)))
            .OrderBy(e => e.DecideOn).ThenBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most)
            .Select(e => new { e.Id, e.Title, e.State, e.StartsAt, e.DecideOn, Decides = e.AlternativeId != null && e.Choice == null && e.DeciderId == id && e.DecideOn <= week }).ToListAsync(cancellationToken);
        return new DashboardContent
        {
            Items =
            [
                .. rows.Select(r => r.Decides
                    ? new DashboardItem(DashboardUrgency.Decide, r.Title, paths.Of("PlanB.Decide", r.Id)) { Detail = texts["Plan A or plan B"], Due = r.DecideOn, Action = texts["Decide"] }
                    : new DashboardItem(DashboardUrgency.Finish, r.Title, paths.Of("Events.Detail", r.Id))
                    {
                        Detail = texts["The event begins soon and something is still missing"],
                        Due = time.DayOf(r.StartsAt!.Value),
                    }),
            ],
        };
    }
}
