using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;

namespace Outreach.Web.Features.Surveys.OfEvents;

/// <summary>The tab of an event where students are asked for it.</summary>
public sealed class EventSurveysPart : IEventPart
{
    /// <inheritdoc/>
    public EventTab Tab { get; } = new("Student surveys", "checkup-list", "EventSurveys", "Index", Permissions.SurveysRead, 13);

    /// <inheritdoc/>
    public Task<EventPartState> StateAsync(EventHead head, CancellationToken cancellationToken) => Task.FromResult(new EventPartState());
}
