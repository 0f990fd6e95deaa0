using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Meetings;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Meetings.Settings;

public sealed class MeetingSettingsCommands(OutreachDbContext db)
{
    /// <summary>Changes the one row over the version that the person saw; version 0 is that nobody has changed anything yet.</summary>
    public async Task<Result> EditAsync(MeetingSettingsInput input, CancellationToken cancellationToken)
    {
        var settings = await db.MeetingSettings.OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        var isNew = settings is null;
        settings ??= new MeetingSettings();
        var edited = settings.Edit(input.ToNumbers());
        if (!edited.IsSuccess)
            return edited;
        if (!isNew)
            return await db.TrySaveVersionAsync(settings, input.Version, cancellationToken);
        db.MeetingSettings.Add(settings);
        return await db.TrySaveAsync(cancellationToken);
    }
}
