using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Files;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.Records;

public sealed class TaskCommands(OutreachDbContext db, TaskNotifications notifications, FileStore files, CurrentUserAccessor current, DepartmentTime time)
{
    // A second finishing of a recurring task at the same moment meets either the version or this.
    private static readonly (string, DomainError) FollowedAlready = ("IX_WorkItems_PreviousId", TaskErrors.Changed);

    private CurrentUser Me => current.Required;

    /// <summary>Makes a task. Who only sets tasks does so as a superior, under their own name.</summary>
    /// <returns>Its key.</returns>
    public async Task<Result<int>> CreateAsync(TaskInput input, CancellationToken cancellationToken)
    {
        if (!Me.HasPermission(Permissions.TasksWrite))
            (input.Source, input.Superior, input.EventId, input.DueOn, input.HelperIds) = (WorkItemSource.Superior, Me.DisplayName, null, null, []);
        (input.Recurrence, input.RepeatUntil) = (Recurrence.None, null);
        var origin = input.ToOrigin();
        if (origin.EventId is { } eventId
            && !await db.Events.AnyAsync(e => e.Id == eventId && e.State != EventState.Closed && e.State != EventState.Cancelled, cancellationToken))
            return WorkItemErrors.EventOver;
        if (origin.DealId is { } dealId && !await db.Deals.AnyAsync(d => d.Id == dealId, cancellationToken))
            return WorkItemErrors.DealMissing;
        var details = input.ToDetails();
        var created = WorkItem.Create(details, origin, await MembersAsync(details, cancellationToken), Me.Id, time.Today, time.Now);
        if (!created.IsSuccess)
            return created.Error;
        db.WorkItems.Add(created.Value);
        await notifications.GivenAsync(created.Value, [], cancellationToken);
        return (await db.TrySaveAsync(cancellationToken)).With(created.Value.Id);
    }

    public async Task<Result> EditAsync(int id, TaskInput input, CancellationToken cancellationToken)
    {
        if (await Editable().Include(w => w.Helpers).Include(w => w.Checklist).AsSplitQuery().SingleOrDefaultAsync(w => w.Id == id, cancellationToken) is not { } task)
            return Result.NotFound;
        var (before, owner) = (TaskNotifications.Concerned(task), task.OwnerId);
        // The short form of a superior says no day but their deadline.
        var isSuperior = !Me.HasPermission(Permissions.TasksWrite);
        if (input.Deadline is not null && input.Deadline != task.Deadline && TaskFormQueries.MayMoveDeadline(task, Me))
        {
            var wasDue = task.DueOn == task.Deadline;
            var moved = task.MoveDeadline(input.Deadline, time.Today);
            if (!moved.IsSuccess)
                return moved;
            if (isSuperior && wasDue)
                input.DueOn = task.Deadline;
            else if (input.DueOn > task.Deadline)
                input.DueOn = task.DueOn;
        }

        if (isSuperior)
        {
            input.DueOn ??= task.DueOn;
            input.HelperIds = [.. task.Helpers.Select(h => h.UserId)];
            (input.Recurrence, input.RepeatUntil) = (task.Recurrence, task.RepeatUntil);
        }

        var details = input.ToDetails();
        var edited = task.Edit(details, await MembersAsync(details, cancellationToken), time.Today);
        if (!edited.IsSuccess)
            return edited;
        await notifications.GivenAsync(task, owner == task.OwnerId ? before : [.. before.Where(p => p != task.OwnerId)], cancellationToken);
        if (owner != task.OwnerId)
            await notifications.HandedOnAsync(task, owner, cancellationToken);
        return await db.TrySaveVersionAsync(task, input.Version, cancellationToken);
    }

    /// <summary>Moves to another state from the version seen; done makes the next of a recurring one.</summary>
    /// <returns>The version that is stored now.</returns>
    public async Task<Result<int>> MoveAsync(int id, WorkItemState to, int version, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Workable(), id, cancellationToken) is not { } task)
            return Result.NotFound;
        if (task.Version != version)
            return TaskErrors.Changed;
        var moved = task.MoveTo(to, Me.Id, time.Today, time.Now);
        if (moved.IsSuccess && task.State == WorkItemState.Done)
            await FollowAsync(task, cancellationToken);
        return moved.IsSuccess ? (await SaveAsync(cancellationToken)).With(task.Version) : moved.Error!;
    }

    /// <summary>Finishes it, with what came of it; files belong to the result.</summary>
    public async Task<Result> FinishAsync(int id, FinishInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Workable().Include(w => w.Files), id, cancellationToken) is not { } task)
            return Result.NotFound;
        if (input.Version != task.Version)
            return TaskErrors.Changed;
        var finished = task.Finish(input.Outcome, input.Report, Me.Id, time.Today, time.Now);
        if (finished.IsSuccess)
            finished = await TakeInAsync(task, input.Files, cancellationToken);
        if (!finished.IsSuccess)
            return finished;
        await FollowAsync(task, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    public async Task<Result> DropAsync(int id, string? reason, int? version, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Editable(), id, cancellationToken) is not { } task)
            return Result.NotFound;
        if (version != task.Version)
            return TaskErrors.Changed;
        var dropped = task.Drop(reason, Me.Id, time.Today, time.Now);
        if (!dropped.IsSuccess)
            return dropped;
        await notifications.DroppedAsync([task], Me, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Gives it to somebody else; both are told.</summary>
    public async Task<Result> ReassignAsync(int id, int? ownerId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Editable(), id, cancellationToken) is not { } task)
            return Result.NotFound;
        var before = task.OwnerId;
        var members = ownerId is { } owner ? await MembersAsync([owner], cancellationToken) : [];
        var reassigned = task.Reassign(ownerId, members);
        if (!reassigned.IsSuccess)
            return reassigned;
        await notifications.GivenAsync(task, [.. task.Helpers.Select(h => h.UserId)], cancellationToken);
        await notifications.HandedOnAsync(task, before, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    public async Task<Result> PostponeAsync(int id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Editable().Where(w => Me.HasPermission(Permissions.TasksWrite)), id, cancellationToken) is not { } task)
            return Result.NotFound;
        var postponed = task.Postpone(time.Today);
        return postponed.IsSuccess ? await SaveAsync(cancellationToken) : postponed;
    }

    /// <summary>Ticks a line off. Two who tick two lines do not meet: the lines are saved, the task is not.</summary>
    public async Task<Result> TickAsync(int id, int itemId, bool done, CancellationToken cancellationToken)
    {
        if (await Workable().Include(w => w.Checklist).SingleOrDefaultAsync(w => w.Id == id, cancellationToken) is not { } task)
            return Result.NotFound;
        var ticked = task.Tick(itemId, done, Me.Id, time.Now);
        return ticked.IsSuccess ? await SaveAsync(cancellationToken) : ticked;
    }

    /// <summary>Says something of a task: who writes tasks of any, a superior of what they set.</summary>
    public async Task<Result> CommentAsync(int id, string? text, CancellationToken cancellationToken)
    {
        var (me, writes) = (Me.Id, Me.HasPermission(Permissions.TasksWrite));
        if (await LoadAsync(db.WorkItems.Where(w => writes || w.SetById == me), id, cancellationToken) is not { } task)
            return Result.NotFound;
        var said = task.Comment(text, me, time.Now);
        if (!said.IsSuccess)
            return said;
        await notifications.CommentedAsync(task, text!, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    public async Task<Result> AddFilesAsync(int id, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Workable().Include(w => w.Files), id, cancellationToken) is not { } task)
            return Result.NotFound;
        if (uploads.Count == 0)
            return WorkItemErrors.NothingAdded;
        var added = await TakeInAsync(task, uploads, cancellationToken);
        return added.IsSuccess ? await SaveAsync(cancellationToken) : added;
    }

    /// <summary>Whoever set the task has read the report back.</summary>
    public async Task<Result> ReadReportAsync(int id, CancellationToken cancellationToken)
    {
        var me = Me.Id;
        if (await LoadAsync(db.WorkItems.Where(w => w.SetById == me), id, cancellationToken) is not { } task)
            return Result.NotFound;
        var read = task.ReadReport(time.Now);
        if (!read.IsSuccess)
            return read;
        await notifications.ReportReadAsync(task, cancellationToken);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Tasks that the person may change, hand on and drop.</summary>
    public IQueryable<WorkItem> Editable()
    {
        var (me, may, leads) = (Me.Id, Me.HasPermission(Permissions.TasksWrite) || Me.HasPermission(Permissions.TasksSet), Me.HasPermission(Permissions.TasksLead));
        return db.WorkItems.Where(w => may && w.IsEditableBy(me, leads));
    }

    // Tasks that the person may move and tick off.
    private IQueryable<WorkItem> Workable()
    {
        var (me, writes, leads) = (Me.Id, Me.HasPermission(Permissions.TasksWrite), Me.HasPermission(Permissions.TasksLead));
        return db.WorkItems.Where(w => writes && w.IsWorkableBy(me, leads));
    }

    private static Task<WorkItem?> LoadAsync(IQueryable<WorkItem> tasks, int id, CancellationToken cancellationToken) =>
        tasks.Include(w => w.Helpers).AsSplitQuery().SingleOrDefaultAsync(w => w.Id == id, cancellationToken);

    // Tells whoever set it, and makes the next of a recurring one.
    private async Task FollowAsync(WorkItem task, CancellationToken cancellationToken)
    {
        await notifications.FinishedAsync(task, cancellationToken);
        if (task.Recurrence == Recurrence.None)
            return;
        await db.Entry(task).Collection(w => w.Checklist).LoadAsync(cancellationToken);
        if (task.CreateNext(await MembersAsync(TaskNotifications.Concerned(task), cancellationToken), time.Today, time.Now) is { } next)
            db.WorkItems.Add(next);
    }

    private async Task<Result> TakeInAsync(WorkItem task, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken)
    {
        var stored = new List<int>();
        foreach (var upload in uploads)
        {
            var file = await files.AddScanAsync(upload, FilePurpose.TaskResult, cancellationToken);
            if (!file.IsSuccess)
                return file.Error.ForField(nameof(FinishInput.Files));
            stored.Add(file.Value.Id);
        }

        return task.AddFiles(stored);
    }

    private Task<HashSet<int>> MembersAsync(WorkItemDetails details, CancellationToken cancellationToken) =>
        MembersAsync([.. details.HelperIds, .. details.OwnerId is { } owner ? [owner] : Array.Empty<int>()], cancellationToken);

    private async Task<HashSet<int>> MembersAsync(IReadOnlyList<int> people, CancellationToken cancellationToken) =>
        [.. await db.Users.InDepartment(time.Today).Where(u => people.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken)];

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        var saved = await db.TrySaveAsync(cancellationToken, FollowedAlready);
        return saved.IsConflict ? TaskErrors.Changed : saved;
    }
}
