namespace Outreach.Domain.Jobs;

/// <summary>A job that somebody has put aside (收藏).</summary>
public sealed class FavouriteJob
{
    private FavouriteJob()
    {
    }

    public FavouriteJob(int userId, int postingId, DateTimeOffset now) => (UserId, PostingId, At) = (userId, postingId, now);

    public int UserId { get; private set; }

    public int PostingId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
