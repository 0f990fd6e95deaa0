using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.OfEvent;

/// <summary>The tasks of an event: open ones move to plan B with it, or are dropped when it is cancelled.</summary>
public sealed class EventTasksPart(OutreachDbContext db, TaskNotifications notifications, IStringLocalizer texts, DisplayFormatter format, DepartmentTime time) : IEventPart
{
    private const int LongestReason = 500;

    /// <inheritdoc/>
    public EventTab Tab { get; } = new("Tasks", "list-check", "EventTasks", "Index", Permissions.TasksRead, 40);

    /// <inheritdoc/>
    public async Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken)
    {
        var id = head.Id;
        return new EventPartState(await TaskQueries.Open(db.WorkItems).CountAsync(w => w.EventId == id, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> ConcernedAsync(int eventId, CancellationToken cancellationToken)
    {
        var people = await TaskQueries.Open(db.WorkItems.AsNoTracking()).Where(w => w.EventId == eventId)
            .Select(w => new { w.OwnerId, Helpers = w.Helpers.Select(h => h.UserId).ToList() }).ToListAsync(cancellationToken);
        return [.. people.SelectMany(p => p.Helpers.Prepend(p.OwnerId)).Distinct()];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EventMove>> MovesAsync(int fromId, int toId, CancellationToken cancellationToken)
    {
        var tasks = await TaskQueries.ByDue(TaskQueries.Open(db.WorkItems.AsNoTracking()).Where(w => w.EventId == fromId))
            .Select(w => new { w.Id, w.Title, w.DueOn, w.Deadline, Owner = db.Users.Where(u => u.Id == w.OwnerId).Select(u => u.DisplayName).First() }).ToListAsync(cancellationToken);
        var days = tasks.Count == 0 ? 0 : await DaysBetweenAsync(fromId, toId, cancellationToken);
        return [.. tasks.Select(t => new EventMove(Key(t.Id), WorkItem.DueAfterShift(t.DueOn, t.Deadline, days, time.Today) is var then && then != t.DueOn
            ? texts["Task “{0}”, {1}, due on {2} and then on {3}", t.Title, t.Owner, format.Day(t.DueOn), format.Day(then)]
            : texts["Task “{0}”, {1}, due on {2}", t.Title, t.Owner, format.Day(t.DueOn)]))];
    }

    /// <inheritdoc/>
    public async Task<Result> MoveAsync(int fromId, int toId, IReadOnlyCollection<string> keys, CurrentUser me, CancellationToken cancellationToken)
    {
        var days = await DaysBetweenAsync(fromId, toId, cancellationToken);
        foreach (var task in (await TaskQueries.Open(db.WorkItems).Where(w => w.EventId == fromId).ToListAsync(cancellationToken)).Where(t => keys.Contains(Key(t.Id))))
            task.MoveToEvent(toId, days, time.Today);
        return Result.Success;
    }

    /// <inheritdoc/>
    public async Task CancelAsync(int eventId, string reason, CurrentUser me, CancellationToken cancellationToken)
    {
        var tasks = await TaskQueries.Open(db.WorkItems).Include(w => w.Helpers).Where(w => w.EventId == eventId).OrderBy(w => w.Id).ToListAsync(cancellationToken);
        // Those that have moved to another event in this very save are no longer of this one.
        var dropped = tasks.Where(t => t.EventId == eventId && t.Drop(Domain.Search.SearchText.Shorten(reason, LongestReason), me.Id, time.Today, time.Now).IsSuccess).ToList();
        await notifications.DroppedAsync(dropped, me, cancellationToken);
    }

    // How many days later the other event begins; 0 unless both have a day.
    private async Task<int> DaysBetweenAsync(int fromId, int toId, CancellationToken cancellationToken)
    {
        var starts = await db.Events.AsNoTracking().Where(e => (e.Id == fromId || e.Id == toId) && e.StartsAt != null).ToDictionaryAsync(e => e.Id, e => e.StartsAt!.Value, cancellationToken);
        return starts.TryGetValue(fromId, out var from) && starts.TryGetValue(toId, out var to) ? time.DayOf(to).DayNumber - time.DayOf(from).DayNumber : 0;
    }

    private static string Key(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
