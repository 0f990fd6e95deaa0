namespace Outreach.Domain;

/// <summary>What is stored as a record of its own. The save interceptor fills in version, person and moment.</summary>
public abstract class Entity
{
    /// <summary>Key, 1 or greater once added to a context.</summary>
    public int Id { get; private set; }

    /// <summary>Raised by one with each save; a save on an older one is a conflict (rule 5).</summary>
    public int Version { get; private set; }

    /// <summary>When it was first saved, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Who first saved it; null for the portal itself.</summary>
    public int? CreatedById { get; private set; }

    /// <summary>When it was last saved, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Who last saved it; null for the portal itself.</summary>
    public int? UpdatedById { get; private set; }
}
