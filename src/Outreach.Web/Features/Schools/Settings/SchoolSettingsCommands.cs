using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Schools.Settings;

public sealed class SchoolSettingsCommands(OutreachDbContext db)
{
    /// <summary>Changes the one row over the version that the person saw; version 0 is that nobody has changed anything yet.</summary>
    public async Task<Result> EditAsync(SchoolSettingsInput input, CancellationToken cancellationToken)
    {
        var settings = await db.SchoolSettings.OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        var isNew = settings is null;
        settings ??= new SchoolSettings();
        var edited = settings.Edit(input.CadenceDays!.Value, input.DormantDays!.Value, input.AnswerDaysBefore!.Value, input.ClaimDays!.Value, input.KeepContactsMonths!.Value);
        if (!edited.IsSuccess)
            return edited;
        if (!isNew)
            return await db.TrySaveVersionAsync(settings, input.Version, cancellationToken);
        db.SchoolSettings.Add(settings);
        return await db.TrySaveAsync(cancellationToken);
    }
}
