namespace Outreach.Domain.Jobs;

public sealed class PostingAcknowledgement
{
    private PostingAcknowledgement()
    {
    }

    internal PostingAcknowledgement(string fingerprint, string reason, int byId, DateTimeOffset at) =>
        (Fingerprint, Reason, ById, At) = (fingerprint, reason, byId, at);

    public int PostingId { get; private set; }

    public string Fingerprint { get; private set; } = "";

    /// <summary>Why it stays; at most 500 characters.</summary>
    public string Reason { get; private set; } = "";

    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
