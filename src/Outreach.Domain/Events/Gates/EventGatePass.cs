namespace Outreach.Domain.Events.Gates;

/// <summary>That an event went on although something was missing.</summary>
public sealed class EventGatePass
{
    private EventGatePass()
    {
    }

    internal EventGatePass(EventState gate, string? reason, int missing, int byId, DateTimeOffset at) =>
        (Gate, Reason, Missing, ById, At) = (gate, reason, missing, byId, at);

    public int EventId { get; private set; }

    /// <summary>The state that was entered.</summary>
    public EventState Gate { get; private set; }

    /// <summary>The leader's reason; null when the event had begun already, and the gate was late.</summary>
    public string? Reason { get; private set; }

    /// <summary>How much was missing.</summary>
    public int Missing { get; private set; }

    public int ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
