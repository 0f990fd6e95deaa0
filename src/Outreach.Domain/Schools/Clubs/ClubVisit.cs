namespace Outreach.Domain.Schools.Clubs;

/// <summary>A club to be visited in a round, who goes, and what came of it (S56).</summary>
public sealed class ClubVisit : Entity
{
    private ClubVisit()
    {
    }

    internal ClubVisit(int clubId) => ClubId = clubId;

    public int RoundId { get; private set; }

    public int ClubId { get; private set; }

    /// <summary>Who of ours goes; null for nobody yet.</summary>
    public int? GoerId { get; private set; }

    /// <summary>The day of the visit; null while it is to be made.</summary>
    public DateOnly? VisitedOn { get; private set; }

    /// <summary>What was said.</summary>
    public string? Said { get; private set; }

    /// <summary>Whether the club joins the joint body; null while it was not visited.</summary>
    public bool? Joins { get; private set; }

    public void Assign(int? goerId) => GoerId = goerId;

    internal void Record(ClubVisitReport report, int byId) => (VisitedOn, Said, Joins, GoerId) = (report.On, report.Note, report.Joins, GoerId ?? byId);
}
