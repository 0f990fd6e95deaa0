using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain.Contracts.Slots;
using Outreach.Domain.Data;

namespace Outreach.Web.Features.Contracts.Slots;

public sealed class ContractLabels(OutreachDbContext db, IStringLocalizer texts) : IContractLabels
{
    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyCollection<int> contractIds, CancellationToken cancellationToken)
    {
        var rows = await db.Contracts.AsNoTracking().Where(c => contractIds.Contains(c.Id)).Select(c => new
        {
            c.Id,
            c.Number,
            Sponsor = db.Sponsors.IgnoreQueryFilters().Where(s => s.Id == c.SponsorId).Select(s => s.Name).First(),
        }).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Id, r => r.Number is null ? texts["{0} (not signed yet)", r.Sponsor].Value : $"{r.Number} {r.Sponsor}");
    }
}
