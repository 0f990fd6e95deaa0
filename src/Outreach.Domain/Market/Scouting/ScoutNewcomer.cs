namespace Outreach.Domain.Market.Scouting;

/// <summary>Somebody who goes along on a trip to learn it.</summary>
public sealed class ScoutNewcomer(int userId)
{
    public int TripId { get; private set; }

    public int UserId { get; private set; } = userId;
}
