using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Web.Features.Events.Periods;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Events.LeadTimes;

public sealed class LeadTimeCommands(OutreachDbContext db, PlanningTables tables)
{
    private static readonly (string, DomainError) NameTaken = ("IX_LeadTimes_Name", LeadErrors.NameTaken);

    public async Task<Result> AddAsync(LeadTimeInput input, CancellationToken cancellationToken)
    {
        var made = LeadTime.Create(input.ToDetails());
        if (!made.IsSuccess)
            return made;
        db.LeadTimes.Add(made.Value);
        return await SavedAsync(db.TrySaveAsync(cancellationToken, NameTaken));
    }

    public async Task<Result> EditAsync(int id, LeadTimeInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } lead)
            return Result.NotFound;
        var edited = lead.Edit(input.ToDetails());
        return edited.IsSuccess ? await SavedAsync(db.TrySaveVersionAsync(lead, input.Version, cancellationToken, NameTaken)) : edited;
    }

    public async Task<Result> SetRetiredAsync(int id, bool isRetired, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } lead)
            return Result.NotFound;
        if (isRetired)
            lead.Retire();
        else
            lead.Restore();
        return await SavedAsync(db.TrySaveAsync(cancellationToken));
    }

    private async Task<Result> SavedAsync(Task<Result> saving)
    {
        var saved = await saving;
        tables.Invalidate();
        return saved;
    }

    private Task<LeadTime?> LoadAsync(int id, CancellationToken cancellationToken) => db.LeadTimes.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
}
