using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;

namespace Outreach.Web.Features.Schools;

/// <summary>The numbers of the room as they are set, or their defaults. One command a request.</summary>
public sealed class SchoolSettingsReader(OutreachDbContext db)
{
    private SchoolSettings? known;

    public async Task<SchoolSettings> GetAsync(CancellationToken cancellationToken) =>
        known ??= await db.SchoolSettings.AsNoTracking().OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken) ?? new SchoolSettings();
}
