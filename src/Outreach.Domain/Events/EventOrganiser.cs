namespace Outreach.Domain.Events;

/// <summary>Who holds the event, in the order of its cover.</summary>
/// <param name="Name">At most 60 characters.</param>
public sealed record EventOrganiserDetails(OrganiserRole Role, string Name);

public sealed class EventOrganiser
{
    private EventOrganiser()
    {
    }

    internal EventOrganiser(int number, EventOrganiserDetails details) => (Number, Role, Name) = (number, details.Role, details.Name);

    public int EventId { get; private set; }

    /// <summary>Its place, from 1.</summary>
    public int Number { get; private set; }

    public OrganiserRole Role { get; private set; }

    public string Name { get; private set; } = "";

    internal void Set(EventOrganiserDetails details) => (Role, Name) = (details.Role, details.Name);
}
