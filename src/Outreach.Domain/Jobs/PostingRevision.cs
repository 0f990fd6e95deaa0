namespace Outreach.Domain.Jobs;

/// <summary>What a posting said when it was submitted; never changed.</summary>
public sealed class PostingRevision
{
    private PostingRevision()
    {
    }

    internal PostingRevision(int revision, string content, int byId, DateTimeOffset at) => (Revision, Content, ById, At) = (revision, content, byId, at);

    public int PostingId { get; private set; }

    public int Revision { get; private set; }

    public string Content { get; private set; } = "";

    public int ById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
