namespace Outreach.Domain.Jobs;

/// <summary>
/// How many have applied to a posting and are hired. A row of its own, so that a student who applies does not get in the
/// way of an officer who edits; its version lets two that act at once never go by the same numbers.
/// </summary>
public sealed class PostingTally : Entity
{
    internal PostingTally()
    {
    }

    public int PostingId { get; private set; }

    /// <summary>Applications that were not withdrawn.</summary>
    public int Applied { get; private set; }

    public int Sent { get; private set; }

    /// <summary>Places taken, 0 to the posting's headcount.</summary>
    public int Hired { get; private set; }

    public int Changes { get; private set; }

    internal void Touch() => Changes++;

    internal void AddApplied(int by) => Applied += by;

    internal void AddSent(int by) => Sent += by;

    internal void AddHired(int by) => Hired += by;
}
