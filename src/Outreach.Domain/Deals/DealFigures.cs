using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Deals;

public static class DealFigures
{
    /// <summary>Stages from the first contact on, in which one is in talks.</summary>
    public static readonly DealStage[] InTalks = [DealStage.Contacted, DealStage.Negotiating, DealStage.Agreed, DealStage.Contracting];

    /// <summary>Stages of an open deal, in their order.</summary>
    public static readonly DealStage[] Open = [DealStage.Target, .. InTalks];

    /// <summary>The lane of a member with so many deals won this term and so many in talks.</summary>
    public static ProgressStage LaneOf(int won, int inTalks) => won > 0 ? ProgressStage.Won : inTalks > 0 ? ProgressStage.Negotiating : ProgressStage.NoneYet;

    /// <summary>The middle one of some times, the mean of the two middle ones of an even number; null for none.</summary>
    public static TimeSpan? Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        if (sorted.Count == 0)
            return null;
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
