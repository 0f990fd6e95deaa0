namespace Outreach.Domain.Jobs;

public sealed class PostingReport : Entity
{
    private PostingReport()
    {
    }

    internal PostingReport(int reporterId, string what, bool suspended) => (ReporterId, What, HasSuspended) = (reporterId, what, suspended);

    public int PostingId { get; private set; }

    /// <summary>Who; null once the account is deleted. Shown to leaders alone.</summary>
    public int? ReporterId { get; private set; }

    /// <summary>At most 1,000 characters.</summary>
    public string What { get; private set; } = "";

    /// <summary>Whether it took the posting off the board.</summary>
    public bool HasSuspended { get; private set; }

    /// <summary>Whether it was right; null while it waits.</summary>
    public bool? IsUpheld { get; private set; }

    /// <summary>Why; at most 500 characters.</summary>
    public string? Decision { get; private set; }

    public int? DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether it waits.</summary>
    public bool IsOpen => IsUpheld is null;

    /// <summary>Forgets who reported, and the words once they have been decided on.</summary>
    public void Anonymise()
    {
        ReporterId = null;
        if (!IsOpen)
            What = "";
    }

    internal void Decide(bool uphold, string reason, int byId, DateTimeOffset now) =>
        (IsUpheld, Decision, DecidedById, DecidedAt) = (uphold, reason, byId, now);
}
