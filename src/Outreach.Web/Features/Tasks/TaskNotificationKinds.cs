using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Tasks;

public sealed class TaskNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Given = new("tasks.given", "Tasks given to me or to somebody else", Permissions.TasksWrite);

    public static readonly NotificationKind Due = new("tasks.due", "My tasks that are due or late", Permissions.TasksWrite);

    public static readonly NotificationKind Ended = new("tasks.ended", "What became of tasks that I set", Permissions.TasksRead);

    public static readonly NotificationKind Comments = new("tasks.comments", "Comments on my tasks", Permissions.TasksRead, MailByDefault: false);

    public static readonly NotificationKind HelpAsked = new("help.asked", "Requests for help to answer", Permissions.HelpAnswer);

    public static readonly NotificationKind HelpMoved = new("help.moved", "What became of requests for help", Permissions.HelpAnswer);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Given, Due, Ended, Comments, HelpAsked, HelpMoved];
}
