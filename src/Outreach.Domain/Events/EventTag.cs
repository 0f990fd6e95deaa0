using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events;

/// <summary>A theme tag of an event, at most 20 characters.</summary>
public sealed class EventTag(string tag)
{
    public int EventId { get; private set; }

    public string Tag { get; private set; } = tag;
}
