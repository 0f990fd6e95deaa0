using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Market;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Market.Settings;

public sealed class MarketSettingsCommands(OutreachDbContext db)
{
    /// <summary>Changes the one row over the version that the person saw; version 0 is that nobody has changed anything yet.</summary>
    public async Task<Result> EditAsync(MarketSettingsInput input, CancellationToken cancellationToken)
    {
        var settings = await db.MarketSettings.OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        var isNew = settings is null;
        settings ??= new MarketSettings();
        var edited = settings.Edit(input.ToNumbers());
        if (!edited.IsSuccess)
            return edited;
        if (!isNew)
            return await db.TrySaveVersionAsync(settings, input.Version, cancellationToken);
        db.MarketSettings.Add(settings);
        return await db.TrySaveAsync(cancellationToken);
    }
}
