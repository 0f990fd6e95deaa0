using Microsoft.EntityFrameworkCore;

namespace Outreach.Domain.Contracts.Slots;

public interface IContractLabels
{
    /// <summary>What people call each of these contracts, such as its number and sponsor. One command at most.</summary>
    Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyCollection<int> contractIds, CancellationToken cancellationToken);
}
