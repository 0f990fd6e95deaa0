using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Events.PlanB;

/// <summary>Reminds whoever decides between plan A and B: three days before, on the day, and when it is late; each once (S44).</summary>
public sealed class PlanBReminders(OutreachDbContext db, EventNotifications notifications, DepartmentTime time) : IReminderProvider
{
    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var today = time.Today;
        var soon = today.AddDays(Event.DecisionReminderDays);
        var due = await db.Events.Where(e => e.AlternativeId != null && e.Choice == null && e.DeciderId != null && e.DecideOn <= soon && e.State != EventState.Cancelled && e.State != EventState.Closed)
            .OrderBy(e => e.Id).Take(100).ToListAsync(cancellationToken);
        var told = 0;
        foreach (var e in due)
        {
            if (!e.RemindOfDecision(today))
                continue;
            var alternative = await db.Events.Where(b => b.Id == e.AlternativeId).Select(b => b.Title).SingleAsync(cancellationToken);
            await notifications.RemindAsync(e, alternative, cancellationToken);
            told++;
        }

        return told;
    }
}
