namespace Outreach.Domain.Market.Matching;

/// <summary>A merchant is not for this event (S15): the ranking leaves it out until it is taken back.</summary>
public sealed class SetAside : Entity
{
    private SetAside()
    {
    }

    public SetAside(int eventId, int sponsorId, string? reason, int byId) => (EventId, SponsorId, Reason, ById) = (eventId, sponsorId, reason, byId);

    public int EventId { get; private set; }

    public int SponsorId { get; private set; }

    /// <summary>Why, at most 200 characters.</summary>
    public string? Reason { get; private set; }

    public int ById { get; private set; }

    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;
}
