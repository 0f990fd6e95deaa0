using Outreach.Domain.Sponsors.Visits;

namespace Outreach.Domain.Deals;

/// <summary>A deal as a visit meets it: together with whether it may leave the targets.</summary>
public sealed class VisitedDeal(Deal deal, DealReadiness readiness) : IVisitedDeal
{
    /// <inheritdoc/>
    public int Id => deal.Id;

    /// <inheritdoc/>
    public int SponsorId => deal.SponsorId;

    public int OwnerId => deal.OwnerId;

    /// <summary>What keeps it among the targets; empty when it is none.</summary>
    public IReadOnlyList<DealLack> Missing => deal.Stage == DealStage.Target ? readiness.Missing : [];

    /// <inheritdoc/>
    public void RecordVisit(VisitDetails visit, DateTimeOffset now) => deal.RecordVisit(visit, now, readiness);
}
