namespace Outreach.Domain.Jobs;

public sealed class PostingAuthor
{
    private PostingAuthor()
    {
    }

    internal PostingAuthor(int userId) => UserId = userId;

    public int PostingId { get; private set; }

    public int UserId { get; private set; }
}
