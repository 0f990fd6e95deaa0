using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Surveys.Demand;

/// <summary>What students want of a line of business, over several surveys.</summary>
/// <param name="Share">The share of answers that named it, 0 to 1.</param>
/// <param name="Named">How many answers named it.</param>
/// <param name="Answers">How many could have.</param>
public sealed record IndustryDemand(Industry Industry, double Share, int Named, int Answers)
{
    /// <summary>Whether enough students want it.</summary>
    public bool IsWanted => Share >= SurveyDemand.WantedFrom;
}
