using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Notifications;

namespace Outreach.Web.Features.Events.Budgets;

public sealed class BudgetNotificationKinds : INotificationKindProvider
{
    public static readonly NotificationKind Waiting = new("budgets.waiting", "Budgets that wait for my decision", Permissions.BudgetApprove);

    public static readonly NotificationKind Decided = new("budgets.decided", "Decisions on budgets of my events", Permissions.EventsWrite);

    /// <inheritdoc/>
    public IReadOnlyList<NotificationKind> Kinds { get; } = [Waiting, Decided];
}
