using Microsoft.Extensions.Localization;
using Outreach.Domain.Places;

namespace Outreach.Web.Features.Slots;

/// <summary>Calls contracts by their key until they have a name of their own.</summary>
public sealed class ContractLabels(IStringLocalizer texts) : IContractLabels
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyCollection<int> contractIds, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<int, string>>(contractIds.ToDictionary(id => id, id => texts["contract {0}", id].Value));
}
