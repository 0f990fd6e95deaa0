using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Places;

namespace Outreach.Web.Features.Slots;

/// <summary>Calls contracts by their number, if they have one, and their merchant.</summary>
public sealed class ContractLabels(OutreachDbContext db) : IContractLabels
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyCollection<int> contractIds, CancellationToken stop) =>
        await db.Contracts.AsNoTracking().Where(c => contractIds.Contains(c.Id))
            .Select(c => new { c.Id, c.Number, Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First() })
            .ToDictionaryAsync(c => c.Id, c => c.Number is null ? c.Sponsor : $"{c.Number} {c.Sponsor}", stop);
}
