using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;

namespace Outreach.Web.Features.Market.Matching;

/// <summary>The tab of an event where merchants for it are found.</summary>
public sealed class EventMatchPart : IEventPart
{
    /// <inheritdoc/>
    public EventTab Tab { get; } = new("Merchants for it", "target", "Matching", "OfEvent", Permissions.SponsorsRead, 12);

    /// <inheritdoc/>
    public Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken) => Task.FromResult(new EventPartState());
}
