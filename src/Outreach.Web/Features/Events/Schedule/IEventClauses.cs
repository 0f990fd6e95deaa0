using Outreach.Domain.Events.Schedule;

namespace Outreach.Web.Features.Events.Schedule;

/// <summary>What was promised to sponsors for the days of an event. Events ask all sources and name none.</summary>
public interface IEventClauses
{
    /// <summary>What living papers for the event promise from a day on. One database command.</summary>
    Task<IReadOnlyList<ScheduledClause>> ClausesAsync(int eventId, CancellationToken cancellationToken);

    /// <summary>Those of the events for which a stall or a banner is promised. One database command.</summary>
    Task<IReadOnlySet<int>> WithStallOrBannerAsync(IReadOnlyCollection<int> eventIds, CancellationToken cancellationToken);
}
