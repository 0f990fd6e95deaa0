using Outreach.Domain.Contracts.Packages;

namespace Outreach.Domain.Contracts.Offers;

/// <summary>A department's word for one line of an offer, which a contract takes over for the same deliverable.</summary>
/// <param name="StartsOn">The day that the line names; null when it leaves the day open.</param>
/// <param name="ById">Who agreed.</param>
/// <param name="At">When, UTC.</param>
/// <param name="InStead">Whether a leader of ours answered, because nobody spoke for the department.</param>
public sealed record Clearance(int OfferId, OfferPackageLineDetails Line, DateOnly? StartsOn, int ById, DateTimeOffset At, string? Note, bool InStead)
{
    /// <summary>Whether it was given for just this: every change of it is another question.</summary>
    public bool Covers(DeliverableContent deliverable) =>
        (deliverable.Kind, deliverable.Count, deliverable.Unit, deliverable.PlaceId, deliverable.Place, deliverable.DepartmentId, deliverable.Note)
            == (Line.Kind, Line.Count, Line.Unit, Line.PlaceId, Line.PlaceId is null ? Line.PlaceWords : null, Line.DepartmentId, Line.Note)
        && (StartsOn is null || deliverable.StartsOn == StartsOn);
}
