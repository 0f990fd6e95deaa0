namespace Outreach.Domain.Events;

/// <summary>An attachment of the plan.</summary>
public sealed class EventFile(int fileId)
{
    public int EventId { get; private set; }

    public int FileId { get; private set; } = fileId;
}
