namespace Outreach.Domain.Events;

/// <summary>A member who works on the event beside its owner, and may change it.</summary>
public sealed class EventHelper(int userId)
{
    public int EventId { get; private set; }

    public int UserId { get; private set; } = userId;
}
