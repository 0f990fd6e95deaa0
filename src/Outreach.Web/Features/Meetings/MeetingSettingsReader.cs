using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;

namespace Outreach.Web.Features.Meetings;

/// <summary>The numbers of the room as they are set, or their defaults. One command a request.</summary>
public sealed class MeetingSettingsReader(OutreachDbContext db)
{
    private MeetingSettings? known;

    public async Task<MeetingSettings> GetAsync(CancellationToken cancellationToken) =>
        known ??= await db.MeetingSettings.AsNoTracking().OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken) ?? new MeetingSettings();
}
