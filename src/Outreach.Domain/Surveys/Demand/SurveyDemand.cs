using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Surveys.Demand;

/// <summary>What students want, by line of business (S15, S21).</summary>
public static class SurveyDemand
{
    /// <summary>The share of answers from which something counts as wanted.</summary>
    public const double WantedFrom = 0.1;

    /// <summary>How far back surveys count.</summary>
    public const int Months = 12;

    /// <summary>
    /// The weighted share of answers that named each line of business: a survey counts by its answers, and only where the line could
    /// be named. Surveys with so few answers that they show none are left out. The most wanted first.
    /// </summary>
    public static IReadOnlyList<IndustryDemand> Of(IEnumerable<IndustryCount> counts) =>
    [
        .. counts.Where(c => c.Answers >= Survey.LeastShown).GroupBy(c => c.Industry)
            .Select(g => (g.Key, Named: g.Sum(c => Math.Min(c.Named, c.Answers)), Answers: g.Sum(c => c.Answers)))
            .Select(d => new IndustryDemand(d.Key, (double)d.Named / d.Answers, d.Named, d.Answers))
            .OrderByDescending(d => d.Share).ThenBy(d => d.Industry),
    ];

    /// <summary>The share by line of business, 0 to 1; a line that no survey asked about is not there.</summary>
    public static IReadOnlyDictionary<Industry, double> Shares(IEnumerable<IndustryCount> counts) => Of(counts).ToDictionary(d => d.Industry, d => d.Share);
}
