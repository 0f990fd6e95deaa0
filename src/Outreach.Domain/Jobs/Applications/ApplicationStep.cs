using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs.Applications;

public sealed class ApplicationStep
{
    private ApplicationStep()
    {
    }

    internal ApplicationStep(ApplicationState state, RejectionReason? reason, string? words, int? byId, DateTimeOffset at) =>
        (State, Reason, ReasonText, ById, At) = (state, reason, words, byId, at);

    public int Id { get; private set; }

    public int ApplicationId { get; private set; }

    public ApplicationState State { get; private set; }

    public RejectionReason? Reason { get; private set; }

    public string? ReasonText { get; private set; }

    /// <summary>Who did it; null for the employer and for whoever was forgotten.</summary>
    public int? ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    internal void Anonymise()
    {
        ReasonText = null;
        // The student's own steps would name the person.
        if (State is ApplicationState.Applied or ApplicationState.Withdrawn)
            ById = null;
    }
}
