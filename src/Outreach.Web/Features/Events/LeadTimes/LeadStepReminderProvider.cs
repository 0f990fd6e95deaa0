using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.LeadTimes;

/// <summary>Reminds of steps within two days of their due day and on it, each time once: the event's owner, else the leaders.</summary>
public sealed class LeadStepReminderProvider(
    OutreachDbContext db, LeadStepQueries queries, Notifier notifier, IStringLocalizer texts, DisplayFormatter show, DepartmentTime time, ActionPaths paths) : IReminderProvider
{
    public const int DaysAhead = 2;

    private static readonly Role[] Leaders = [Role.Minister, Role.ViceMinister];

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var near = (await queries.ComingAsync(today.AddDays(DaysAhead), null, cancellationToken))
            .SelectMany(p => p.Rows.Where(r => r.DoneAt is null && r.DueOn >= today && r.DueOn <= today.AddDays(DaysAhead)), (p, r) => (Plan: p, Row: r)).ToList();
        if (near.Count == 0)
            return 0;
        var ids = near.Select(n => n.Plan.EventId).Distinct().ToList();
        var known = await db.EventLeadSteps.Where(s => ids.Contains(s.EventId)).ToDictionaryAsync(s => (s.EventId, s.LeadTimeId), cancellationToken);
        var due = near.Where(n =>
        {
            var step = known.GetValueOrDefault((n.Plan.EventId, n.Row.LeadTimeId));
            return EventLeadStep.IsToBeRemindedOf(n.Row.DueOn, today, DaysAhead, step?.RemindedOn, step?.RemindedOfDay);
        }).ToList();
        if (due.Count == 0)
            return 0;
        foreach (var (plan, row) in due)
        {
            if (!known.TryGetValue((plan.EventId, row.LeadTimeId), out var step))
                db.EventLeadSteps.Add(step = new EventLeadStep(plan.EventId, row.LeadTimeId));
            step.Remind(row.DueOn, today);
        }

        // Whoever has left the department no longer prepares its events.
        var owners = due.Select(d => d.Plan.OwnerId).OfType<int>().Distinct().ToList();
        var here = await db.Users.InDepartment(today).Where(u => owners.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);
        var someoneElses = due.Any(d => d.Plan.OwnerId is not { } owner || !here.Contains(owner));
        var leaders = !someoneElses ? [] : await db.Users.Where(u => u.ClosedAt == null && u.Positions.Any(p => Leaders.Contains(p.Role) && p.IsHeldOn(today))).Select(u => u.Id).ToListAsync(cancellationToken);
        var told = due.SelectMany(d => d.Plan.OwnerId is { } owner && here.Contains(owner) ? [owner] : leaders, (d, reader) => (reader, d.Plan, d.Row)).ToLookup(t => t.reader);
        var readers = told.Select(t => t.Key).ToList();
        await notifier.NotifyEachAsync(LeadStepNotificationKinds.Due, db.Users.Where(u => readers.Contains(u.Id)), reader => told[reader.UserId].GroupBy(t => t.Plan).Select(g => new Notification(
            texts["Before “{0}”: {1} steps are due", g.Key.Title, g.Count()],
            string.Join('\n', g.OrderBy(t => t.Row.DueOn).Select(t => "- " + texts["By {0}: {1}", show.Day(t.Row.DueOn), t.Row.Name])),
            new NotificationLink(paths.Of("EventLeadSteps.Index", g.Key.EventId), texts["Tick off on the event’s page what is done:"]))), cancellationToken);
        return due.Count;
    }
}
