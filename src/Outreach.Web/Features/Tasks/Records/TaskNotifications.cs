using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Tasks;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Notifications;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.Records;

/// <summary>Who is told what of a task: its owner and helpers, and whoever set it. Nobody is told of what they did themselves.</summary>
public sealed class TaskNotifications(OutreachDbContext db, Notifier notifier, IStringLocalizer texts, DisplayFormatter format, DepartmentTime time, CurrentUserAccessor current, ActionPaths paths)
{
    private CurrentUser Me => current.Required;

    /// <summary>Tells those who have something to do for it now and had nothing before. Call it before the save: the task needs its key.</summary>
    public Task GivenAsync(WorkItem task, IReadOnlyCollection<int> before, CancellationToken cancellationToken)
    {
        var fresh = Concerned(task).Except(before).ToList();
        return TellAsync(TaskNotificationKinds.Given, fresh, reader => reader == task.OwnerId
            ? new Notification(
                texts["A task for you: {0}", task.Title], texts["{0} has given you the task “{1}”, due on {2}.{3}", Me.DisplayName, task.Title, format.Day(task.DueOn), Detail(task)], PageOf(task))
            : new Notification(
                texts["You help with: {0}", task.Title], texts["{0} counts on your help with the task “{1}”, due on {2}.{3}", Me.DisplayName, task.Title, format.Day(task.DueOn), Detail(task)], PageOf(task)), cancellationToken);
    }

    /// <summary>Tells whoever had it that it is with somebody else, and a superior too.</summary>
    public async Task HandedOnAsync(WorkItem task, int before, CancellationToken cancellationToken)
    {
        var owner = await NameAsync(task.OwnerId, cancellationToken);
        Notification Write(int reader) => new(texts["With {1} now: {0}", task.Title, owner], texts["{0} has given the task “{1}” to {2}.", Me.DisplayName, task.Title, owner], PageOf(task));
        await TellAsync(TaskNotificationKinds.Given, [before], Write, cancellationToken);
        if (task.Source == WorkItemSource.Superior && task.SetById != before && task.SetById != task.OwnerId)
            await TellAsync(TaskNotificationKinds.Ended, [task.SetById], Write, cancellationToken);
    }

    /// <summary>Tells whoever set it what came of it: the report back of a superior's task.</summary>
    public Task FinishedAsync(WorkItem task, CancellationToken cancellationToken) => TellAsync(TaskNotificationKinds.Ended, [task.SetById], _ => task.Source == WorkItemSource.Superior
        ? new Notification(texts["A report back: {0}", task.Title], texts["{0} has finished the task “{1}” that you set, and reports:\n\n{2}", Me.DisplayName, task.Title, task.Report!], PageOf(task))
        : new Notification(texts["Done: {0}", task.Title], texts["{0} has finished the task “{1}”.", Me.DisplayName, task.Title] + (task.Outcome is null ? "" : "\n\n" + task.Outcome), PageOf(task)), cancellationToken);

    /// <summary>Tells everybody concerned that it is dropped, and why.</summary>
    public Task DroppedAsync(IReadOnlyCollection<WorkItem> tasks, CurrentUser by, CancellationToken cancellationToken)
    {
        var people = tasks.SelectMany(t => Concerned(t).Append(t.SetById)).Where(p => p != by.Id).Distinct().ToList();
        return people.Count == 0 ? Task.CompletedTask : notifier.NotifyEachAsync(
            TaskNotificationKinds.Ended, db.Users.Where(u => people.Contains(u.Id)), reader => tasks.Where(t => Concerned(t).Append(t.SetById).Contains(reader.UserId)).Select(t => new Notification(
                texts["Dropped: {0}", t.Title], texts["{0} has dropped the task “{1}”.\n\nReason: {2}", by.DisplayName, t.Title, t.DropReason!], PageOf(t))), cancellationToken);
    }

    /// <summary>Tells the others concerned of a comment.</summary>
    public Task CommentedAsync(WorkItem task, string text, CancellationToken cancellationToken) => TellAsync(
        TaskNotificationKinds.Comments, [.. Concerned(task).Append(task.SetById).Distinct()],
        _ => new Notification(texts["A comment on: {0}", task.Title], texts["{0} says of the task “{1}”:\n\n{2}", Me.DisplayName, task.Title, text], PageOf(task)), cancellationToken);

    /// <summary>Tells the owner that whoever set the task has read the report back.</summary>
    public Task ReportReadAsync(WorkItem task, CancellationToken cancellationToken) => TellAsync(TaskNotificationKinds.Ended, [task.OwnerId], _ => new Notification(
        texts["Your report was read: {0}", task.Title], texts["{0} has read your report on the task “{1}”.", Me.DisplayName, task.Title], PageOf(task)), cancellationToken);

    /// <summary>Reminds those who do the tasks, all of them for one person at once.</summary>
    public async Task RemindAsync(IReadOnlyList<(WorkItem Task, WorkItemReminder Reminder)> due, CancellationToken cancellationToken)
    {
        var people = due.SelectMany(d => Concerned(d.Task)).Distinct().ToList();
        var today = time.Today;
        await notifier.NotifyAsync(TaskNotificationKinds.Due, db.Users.Where(u => people.Contains(u.Id)), reader =>
        {
            var theirs = due.Where(d => Concerned(d.Task).Contains(reader.UserId)).OrderBy(d => d.Task.DueOn).ToList();
            return new Notification(
                theirs.Count == 1 ? Line(theirs[0].Task) : texts["{0} tasks are due or late", theirs.Count],
                string.Join('\n', theirs.Select(d => "· " + Line(d.Task))),
                theirs.Count == 1 ? PageOf(theirs[0].Task) : new NotificationLink(paths.Of("Tasks.Mine"), texts["Your tasks:"]));
        }, cancellationToken);

        string Line(WorkItem task) => task.DueOn < today ? texts["Late: {0} was due on {1}", task.Title, format.Day(task.DueOn)]
            : task.DueOn == today ? texts["Due today: {0}", task.Title] : texts["Due tomorrow: {0}", task.Title];
    }

    /// <summary>The people who have something to do for it.</summary>
    public static IReadOnlyList<int> Concerned(WorkItem task) => [.. task.Helpers.Select(h => h.UserId).Prepend(task.OwnerId)];

    private Task TellAsync(NotificationKind kind, IReadOnlyCollection<int> people, Func<int, Notification> write, CancellationToken cancellationToken)
    {
        var others = people.Where(p => p != Me.Id).ToList();
        return others.Count == 0 ? Task.CompletedTask : notifier.NotifyAsync(kind, db.Users.Where(u => others.Contains(u.Id)), reader => write(reader.UserId), cancellationToken);
    }

    private Task<string> NameAsync(int userId, CancellationToken cancellationToken) => db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleAsync(cancellationToken);

    private static string Detail(WorkItem task) => task.Detail is null ? "" : "\n\n" + task.Detail;

    private NotificationLink PageOf(WorkItem task) => new(paths.Of("Tasks.Detail", task.Id), texts["The task:"]);
}
