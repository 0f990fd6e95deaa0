namespace Outreach.Domain.Meetings.TeamBuilding;

/// <summary>An idea or a day for a team building that members vote on (S85).</summary>
public sealed class BallotOption : Entity
{
    private readonly List<BallotVote> votes = [];

    private BallotOption()
    {
    }

    public int MeetingId { get; private set; }

    /// <summary>What to do, at most 100 characters; null for a day.</summary>
    public string? Idea { get; private set; }

    /// <summary>A day to do it on; null for an idea.</summary>
    public DateOnly? Day { get; private set; }

    public int ProposedById { get; private set; }

    public IReadOnlyCollection<BallotVote> Votes => votes;
}
