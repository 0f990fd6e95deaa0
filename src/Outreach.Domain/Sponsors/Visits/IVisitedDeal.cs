namespace Outreach.Domain.Sponsors.Visits;

/// <summary>What a visit needs to know of the deal it was made for: sponsors and their visits know no deals.</summary>
public interface IVisitedDeal
{
    int Id { get; }

    int SponsorId { get; }

    /// <summary>Takes note of a visit: its next step and day become the deal's.</summary>
    void RecordVisit(VisitDetails visit, DateTimeOffset now);
}
