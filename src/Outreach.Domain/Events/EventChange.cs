namespace Outreach.Domain.Events;

/// <summary>A change after the event was planned, and why (S11). Nobody edits it.</summary>
public sealed class EventChange
{
    private readonly List<EventChangeField> fields = [];

    private EventChange()
    {
    }

    internal EventChange(string reason, int byId, DateTimeOffset at, IEnumerable<EventChangeField> fields)
    {
        (Reason, ById, At) = (reason, byId, at);
        this.fields.AddRange(fields);
    }

    public int Id { get; private set; }

    public int EventId { get; private set; }

    public string Reason { get; private set; } = "";

    public int ById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public IReadOnlyCollection<EventChangeField> Fields => fields;
}

/// <summary>One field of a change.</summary>
/// <param name="before">As stored: moments as ISO 8601 in UTC, a flow as one line a row; null for nothing.</param>
public sealed class EventChangeField(EventField field, string? before, string? after)
{
    public int ChangeId { get; private set; }

    public EventField Field { get; private set; } = field;

    public string? Before { get; private set; } = before;

    public string? After { get; private set; } = after;
}
