namespace Outreach.Domain.Events;

/// <summary>A school that holds the event with us.</summary>
public sealed class EventSchool(int schoolId)
{
    public int EventId { get; private set; }

    public int SchoolId { get; private set; } = schoolId;
}
