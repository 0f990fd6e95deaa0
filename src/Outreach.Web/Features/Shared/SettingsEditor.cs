using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Shared;

/// <summary>Changes the department's one record of settings; every page that holds some of them saves here.</summary>
public sealed class SettingsEditor(OutreachDbContext db, SettingsCache cache)
{
    /// <summary>As they are stored now. One command.</summary>
    public Task<DepartmentSettings> ReadAsync(CancellationToken cancellationToken) => db.DepartmentSettings.AsNoTracking().OrderBy(s => s.Id).FirstAsync(cancellationToken);

    /// <param name="seenVersion">The version that the person saw.</param>
    public async Task<Result> EditAsync(int seenVersion, Func<DepartmentSettings, Result> verb, CancellationToken cancellationToken)
    {
        var settings = await db.DepartmentSettings.OrderBy(s => s.Id).FirstAsync(cancellationToken);
        var edited = verb(settings);
        if (!edited.IsSuccess)
            return edited;
        var saved = await db.TrySaveVersionAsync(settings, seenVersion, cancellationToken);
        if (saved.IsSuccess)
            cache.Invalidate();
        return saved;
    }
}
