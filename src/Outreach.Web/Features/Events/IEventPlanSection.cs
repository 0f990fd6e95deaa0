using Outreach.Web.Infrastructure.Documents;

namespace Outreach.Web.Features.Events;

/// <summary>
/// A section of the event plan (活动策划书) that a subject writes, such as the budget. Sections stand between the duties and
/// the publicity. The plan asks all of them and names none; it is in Chinese, whatever its reader's language.
/// </summary>
public interface IEventPlanSection
{
    /// <summary>Its place among the sections, lowest first.</summary>
    int Order { get; }

    /// <summary>Null where the event has nothing of the kind: the plan then leaves the section out. One database command.</summary>
    /// <param name="eventId">An event or an exercise that the person may see.</param>
    Task<DocumentSection?> ContentAsync(int eventId, CancellationToken cancellationToken);
}
