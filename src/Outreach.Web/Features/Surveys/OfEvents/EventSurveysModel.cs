using Outreach.Domain.Events;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Surveys.Records;

namespace Outreach.Web.Features.Surveys.OfEvents;

public sealed record EventSurveysModel(EventHead Event, IReadOnlyList<SurveyRow> Surveys)
{
    /// <summary>Whether students may still be asked for it.</summary>
    public bool IsOpen => Event.State is not (EventState.Closed or EventState.Cancelled);
}
