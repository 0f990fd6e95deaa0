using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Home.Dashboard;

/// <summary>Gathers what the subjects give to the start page. It knows none of them.</summary>
public sealed class DashboardQueries(OutreachDbContext db, IEnumerable<IDashboardProvider> providers, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>The page of somebody of the department. As many commands as the providers make, one more while nothing waits.</summary>
    public async Task<DashboardModel> TodayAsync(CancellationToken cancellationToken)
    {
        var (me, today) = (current.Required, time.Today);
        var contents = new List<DashboardContent>();
        foreach (var provider in providers)
            contents.Add(await provider.ContentAsync(me, cancellationToken));
        var groups = contents.SelectMany(c => c.Items).GroupBy(i => i.Urgency).OrderBy(g => g.Key)
            .Select(g => new DashboardGroup(g.Key, [.. g.OrderBy(i => i.Due is null ? 1 : 0).ThenBy(i => i.Due).ThenBy(i => i.Since ?? DateTimeOffset.MaxValue).ThenBy(i => i.Url, StringComparer.Ordinal)])).ToList();
        var isNew = groups.Count == 0 && me.HasPermission(Permissions.SponsorsWrite) && !await db.Sponsors.AnyAsync(cancellationToken);
        return new DashboardModel(me.DisplayName, today, groups, [.. contents.SelectMany(c => c.Targets)], [.. contents.SelectMany(c => c.Notes)], isNew);
    }

    /// <summary>How far the administrator has come. Three commands.</summary>
    public async Task<SetupProgress> FirstStepsAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        return new SetupProgress(
            await db.Terms.AnyAsync(t => t.EndsOn >= today, cancellationToken),
            await db.Positions.AnyAsync(p => p.Role != Role.Administrator && (p.EndsOn == null || p.EndsOn >= today), cancellationToken),
            await db.Sponsors.AnyAsync(cancellationToken));
    }
}
