using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Market.Matching;

/// <summary>What students asked for lately. The subject that asks them gives it.</summary>
public interface IStudentDemand
{
    /// <summary>What share of the students who answered named each line of business, 0 to 1; empty where nobody was asked. One command.</summary>
    Task<IReadOnlyDictionary<Industry, double>> SharesAsync(CancellationToken cancellationToken);
}
