using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks;

/// <summary>Reminds of tasks the day before, on the day and once they are late, each once; everything for one person at once.</summary>
public sealed class TaskReminderProvider(OutreachDbContext db, TaskNotifications notifications, DepartmentTime time) : IReminderProvider
{
    private const int AtOnce = 200;

    /// <inheritdoc/>
    public async Task<int> RemindAsync(CancellationToken cancellationToken)
    {
        var (today, tomorrow) = (time.Today, time.Today.AddDays(1));
        var tasks = await TaskQueries.ByDue(TaskQueries.Open(db.WorkItems).Include(w => w.Helpers)
            .Where(w => (w.DueOn == tomorrow && w.Reminded == null)
                || (w.DueOn == today && (w.Reminded == null || w.Reminded == WorkItemReminder.DayBefore))
                || (w.DueOn < today && (w.Reminded == null || w.Reminded != WorkItemReminder.Late))))
            .Take(AtOnce).ToListAsync(cancellationToken);
        var due = tasks.Select(t => (Task: t, Reminder: t.RemindOf(today))).Where(d => d.Reminder is not null).Select(d => (d.Task, d.Reminder!.Value)).ToList();
        if (due.Count > 0)
            await notifications.RemindAsync(due, cancellationToken);
        return due.Count;
    }
}
