namespace Outreach.Domain.Jobs;

/// <summary>A time for which a posting was taken off the board to be checked.</summary>
public sealed class PostingSuspension
{
    private PostingSuspension()
    {
    }

    internal PostingSuspension(string? reason, int? byId, DateTimeOffset now) => (Reason, ById, StartedAt) = (reason, byId, now);

    public int Id { get; private set; }

    public int PostingId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The leader; null when a student's report did it: who that was stands in the report alone.</summary>
    public int? ById { get; private set; }

    /// <summary>At most 500 characters; null when a report did it.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it went back, was published with another text, or was rejected for good, UTC; null until then.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who ended it; null when nobody in particular did.</summary>
    public int? EndedById { get; private set; }

    public bool IsOpen => EndedAt is null;

    internal void End(int? byId, DateTimeOffset now) => (EndedById, EndedAt) = (byId, now);
}
