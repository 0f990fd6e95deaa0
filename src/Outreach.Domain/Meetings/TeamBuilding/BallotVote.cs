namespace Outreach.Domain.Meetings.TeamBuilding;

public sealed class BallotVote(int userId)
{
    public int OptionId { get; private set; }

    public int UserId { get; private set; } = userId;
}
