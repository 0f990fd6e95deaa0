using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

/// <summary>How the next events stand against what is to be raised for them. One command.</summary>
public sealed class EventDashboard(OutreachDbContext db, IEnumerable<IEventMoney> money, DepartmentTime time, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 4;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.EventsRead) || !me.HasPermission(Permissions.DealsRead))
            return DashboardContent.Empty;
        var now = time.Now;
        var events = await db.Events.AsNoTracking()
            .Where(e => e.EndsAt >= now && e.MoneyTarget > 0 && e.State != EventState.Cancelled && e.State != EventState.Closed)
            .OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most).Select(e => new { e.Id, e.Title, Target = e.MoneyTarget!.Value }).ToListAsync(cancellationToken);
        if (events.Count == 0)
            return DashboardContent.Empty;
        var promised = new Dictionary<int, decimal>();
        foreach (var source in money)
        {
            foreach (var (id, sum) in await source.PromisedAsync([.. events.Select(e => e.Id)], cancellationToken))
                promised[id] = promised.GetValueOrDefault(id) + sum;
        }

        return new DashboardContent { Targets = [.. events.Select(e => new DashboardTarget(e.Title, paths.Of("Events.Detail", e.Id), promised.GetValueOrDefault(e.Id), e.Target))] };
    }
}
