namespace Outreach.Domain.Data;

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

/// <summary>A record that the search finds by pairs of characters.</summary>
public interface ISearchable
{
    /// <summary>Normalised text (<see cref="Searching.SearchText"/>) that the search looks into.</summary>
    string SearchText { get; }

    /// <summary>
    /// Under which name its pairs are kept. Another one than the class's sets some records apart, so that they are found
    /// without looking at the rest; it is a stored property then.
    /// </summary>
    string SearchScope => GetType().Name;

    /// <summary>
    /// In what order its pairs are kept, the first last: with it, the first of very many records that have a pair are found
    /// without looking at the rest. Another one than 0 is a stored property.
    /// </summary>
    long SearchRank => 0;
}

/// <summary>On whose behalf a context saves.</summary>
public interface IActor
{
    /// <summary>The signed-in person, or null for the portal itself.</summary>
    int? UserId { get; }
}
