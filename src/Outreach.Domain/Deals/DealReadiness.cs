namespace Outreach.Domain.Deals;

/// <summary>Whether somebody may go out for a deal. For the term as a whole only the offer counts: there is no event.</summary>
/// <param name="Missing">In the order of <see cref="DealLack"/>; empty when nothing is.</param>
public sealed record DealReadiness(IReadOnlyList<DealLack> Missing)
{
    public static DealReadiness Ready { get; } = new([]);

    /// <summary>Where nothing is known, nothing is there.</summary>
    public static DealReadiness Unknown { get; } = new([.. Enum.GetValues<DealLack>()]);

    public bool IsReady => Missing.Count == 0;

    /// <param name="facts">Of the deal's event; null for the term as a whole.</param>
    /// <param name="hasClearedOffer">Whether a package for the event, or for the term, is cleared.</param>
    public static DealReadiness Of(EventBasics? facts, bool hasClearedOffer)
    {
        var missing = new List<DealLack>();
        if (facts is { HasPurpose: false })
            missing.Add(DealLack.Purpose);
        if (facts is { HasDay: false })
            missing.Add(DealLack.Day);
        if (facts is { HasFlow: false })
            missing.Add(DealLack.Flow);
        if (!hasClearedOffer)
            missing.Add(DealLack.Offer);
        return new DealReadiness(missing);
    }
}
