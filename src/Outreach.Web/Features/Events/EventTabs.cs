using Outreach.Web.Authorization;

namespace Outreach.Web.Features.Events;

/// <summary>The flow, the duties and what belongs to the day.</summary>
public sealed class EventFlowPart : IEventPart
{
    /// <inheritdoc/>
    public EventTab Tab { get; } = new("Flow and duties", "list-check", "EventFlow", "Index", Permissions.EventsRead, 10);

    /// <inheritdoc/>
    public bool IsForPractice => true;

    /// <inheritdoc/>
    public Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken) => Task.FromResult(new EventPartState());
}

/// <summary>What was changed and why.</summary>
public sealed class EventHistoryPart : IEventPart
{
    /// <inheritdoc/>
    public EventTab Tab { get; } = new("History", "history", "EventStates", "History", Permissions.EventsRead, 90);

    /// <inheritdoc/>
    public Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken) => Task.FromResult(new EventPartState());
}
