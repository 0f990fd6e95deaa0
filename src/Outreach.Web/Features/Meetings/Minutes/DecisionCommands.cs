using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings.Minutes;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Meetings.Minutes;

/// <summary>Takes decisions back that were written down by mistake. Who runs the meeting may.</summary>
public sealed class DecisionCommands(OutreachDbContext db, MeetingAuthorization authorization, TaskNotifications tasks, CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts)
{
    /// <summary>It disappears from the minutes, and its task is dropped; whoever had the task is told. Until the minutes are published.</summary>
    /// <returns>The item that it stood on.</returns>
    public async Task<Result<int>> TakeBackAsync(int id, int decisionId, CancellationToken cancellationToken)
    {
        var itemId = 0;
        var saved = await db.ExecuteWithRetryAsync(
            async () =>
            {
                if (await db.MeetingDecisions.SingleOrDefaultAsync(d => d.Id == decisionId && d.MeetingId == id, cancellationToken) is not { } decision)
                    return Result.NotFound;
                (itemId, var taskId) = (decision.ItemId, decision.WorkItemId);
                // Whoever publishes at the same moment, and whoever decides on the item, meets its version; see MinutesCommands.WriteAsync.
                db.Touch(await db.AgendaItems.SingleAsync(i => i.Id == decision.ItemId, cancellationToken));
                if (await authorization.Run().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } meeting)
                    return Result.NotFound;
                var task = await db.WorkItems.Include(w => w.Helpers).SingleOrDefaultAsync(w => w.Id == taskId, cancellationToken);
                var open = task is { IsOpen: true };
                var takenBack = MeetingDecision.TakeBack(meeting, task, texts["Taken back in the meeting: it was written down by mistake."], current.Required.Id, time.Today, time.Now);
                if (!takenBack.IsSuccess)
                    return takenBack;
                db.MeetingDecisions.Remove(decision);
                if (open)
                    await tasks.DroppedAsync([task!], current.Required, cancellationToken);
                return Result.Success;
            },
            cancellationToken);
        return saved.With(itemId);
    }
}
