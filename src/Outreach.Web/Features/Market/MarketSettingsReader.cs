using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Market;

namespace Outreach.Web.Features.Market;

/// <summary>The numbers of tips and enquiries; the defaults while nobody has changed any.</summary>
public sealed class MarketSettingsReader(OutreachDbContext db)
{
    private MarketSettings? known;

    /// <summary>Read once a request. One command.</summary>
    public async Task<MarketSettings> GetAsync(CancellationToken cancellationToken) =>
        known ??= await db.MarketSettings.AsNoTracking().OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken) ?? new MarketSettings();
}
