namespace Outreach.Domain.Market.Scouting;

/// <summary>A merchant that was found on a trip; it is, or has become, a sponsor of the list.</summary>
public sealed class ScoutFind : Entity
{
    private ScoutFind()
    {
    }

    internal ScoutFind(int tripId, int sponsorId, bool wasKnown, ScoutFindDetails details) =>
        (TripId, SponsorId, WasKnown, Impression, Note, PhotoId) = (tripId, sponsorId, wasKnown, details.Impression, details.Note, details.PhotoId);

    public int TripId { get; private set; }

    public int SponsorId { get; private set; }

    /// <summary>Whether the sponsor was in the list before the trip.</summary>
    public bool WasKnown { get; private set; }

    public Impression Impression { get; private set; }

    public string? Note { get; private set; }

    public int? PhotoId { get; private set; }

    public void MoveToSponsor(int sponsorId) => SponsorId = sponsorId;
}
