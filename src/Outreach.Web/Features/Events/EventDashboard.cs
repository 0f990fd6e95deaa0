using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Gates;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events;

/// <summary>How the next events stand against what is to be raised for them; for who leads, also what the nearest ones lack. One command, one more for the money.</summary>
public sealed class EventDashboard(OutreachDbContext db, IEnumerable<IEventMoney> money, IStringLocalizer texts, DepartmentTime time, ActionPaths paths) : IDashboardProvider
{
    private const int Most = 4;

    // An event that begins within so many days shows what it lacks, with a target or without.
    private const int NearDays = 30;

    /// <inheritdoc/>
    public async Task<DashboardContent> ContentAsync(CurrentUser me, CancellationToken cancellationToken)
    {
        if (!me.HasPermission(Permissions.EventsRead) || !me.HasPermission(Permissions.DealsRead))
            return DashboardContent.Empty;
        var (now, near, leads) = (time.Now, time.Now.AddDays(NearDays), me.HasPermission(Permissions.EventsLead));
        var events = await db.Events.AsNoTracking()
            .Where(e => e.EndsAt >= now && (e.MoneyTarget > 0 || (leads && e.StartsAt <= near)) && e.State != EventState.Cancelled && e.State != EventState.Closed)
            .OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(Most)
            .Select(e => new
            {
                e.Id,
                e.Title,
                e.StartsAt,
                Target = e.MoneyTarget ?? 0,
                Needs = db.EventKinds.Where(k => k.Id == e.KindId)
                    .Select(k => new GateNeeds(k.NeedsSafetyPerson, k.NeedsFlow, k.NeedsBudget, k.NeedsCoordination, k.NeedsSummary)).FirstOrDefault(),
                Facts = new EventFacts(
                    e.PostponedFrom ?? e.State, e.Purpose != null, e.StartsAt != null, e.VenuePlaceId != null || e.Venue != null, e.OwnerId != null, e.SafetyPersonId != null,
                    e.Flow.Any(), e.AlternativeId != null && e.DecideOn == null && e.Choice == null),
            }).ToListAsync(cancellationToken);
        if (events.Count == 0)
            return DashboardContent.Empty;
        var promised = new Dictionary<int, decimal>();
        foreach (var source in money)
        {
            foreach (var (id, sum) in await source.PromisedAsync([.. events.Select(e => e.Id)], cancellationToken))
                promised[id] = promised.GetValueOrDefault(id) + sum;
        }

        return new DashboardContent
        {
            Targets =
            [
                .. events.Select(e => new DashboardTarget(e.Title, paths.Of("Events.Detail", e.Id), promised.GetValueOrDefault(e.Id), e.Target)
                {
                    On = e.StartsAt is { } starts ? time.DayOf(starts) : null,
                    Lacks = leads ? [.. EventGates.MissingOf(e.Facts, e.Needs ?? GateNeeds.All).Select(m => texts.Text(m.Requirement))] : [],
                }).Where(t => t.Target > 0 || t.Lacks.Count > 0),
            ],
        };
    }
}
