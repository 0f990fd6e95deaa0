using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Events.Budgets;

/// <summary>The budget as a part of an event: preparations begin with an approved one.</summary>
public sealed class BudgetPart(OutreachDbContext db, IStringLocalizer texts, ActionPaths paths) : IEventPart
{
    /// <inheritdoc/>
    public EventTab Tab { get; } = new("Budget", "coins", "EventBudget", "Index", Permissions.EventsRead, 30);

    /// <inheritdoc/>
    public async Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken)
    {
        if (!head.Needs.Budget || await db.EventBudgets.AnyAsync(b => b.EventId == head.Id && b.ApprovedRevision != null, cancellationToken))
            return new EventPartState();
        return new EventPartState(Lacks: [new EventLack(EventState.Preparing, texts["An approved budget"], paths.Of("EventBudget.Index", head.Id))]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<int>> ConcernedAsync(int eventId, CancellationToken cancellationToken) =>
        await db.EventBudgets.Where(b => b.EventId == eventId).SelectMany(b => b.Authors).Select(a => a.UserId).ToListAsync(cancellationToken);
}
