namespace Outreach.Domain.Meetings.Minutes;

/// <summary>An item of the agenda, and what was said and decided on it. Each is saved by itself, so that two people write side by side.</summary>
public sealed class AgendaItem : Entity
{
    private AgendaItem()
    {
    }

    public int MeetingId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Position { get; private set; }

    public AgendaItemKind Kind { get; private set; }

    /// <summary>At most 100 characters.</summary>
    public string Title { get; private set; } = "";

    /// <summary>How long it takes; null where nobody said.</summary>
    public int? Minutes { get; private set; }

    public int? PresenterId { get; private set; }

    /// <summary>The open point that it takes up; null for a new one.</summary>
    public int? CarriedFromId { get; private set; }

    /// <summary>What was said, at most 4,000 characters.</summary>
    public string? Said { get; private set; }

    /// <summary>Whether it is left open and comes again at the next meeting.</summary>
    public bool IsDeferred { get; private set; }
}
