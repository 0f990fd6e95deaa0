using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Events.Kinds;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Events.Kinds;

public sealed class KindCommands(OutreachDbContext db)
{
    public const int MostRows = 60;

    private static readonly (string, DomainError) NameTaken = ("IX_EventKinds_Name", EventKindErrors.NameTaken);

    public async Task<Result> MakeAsync(KindInput input, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(input, cancellationToken) is { } problem)
            return problem;
        var made = EventKind.Create(input.ToDetails());
        if (!made.IsSuccess)
            return made;
        db.EventKinds.Add(made.Value);
        return await db.TrySaveAsync(cancellationToken, NameTaken);
    }

    public async Task<Result> EditAsync(int id, KindInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } kind)
            return Result.NotFound;
        if (await ProblemAsync(input, cancellationToken) is { } problem)
            return problem;
        var edited = kind.Edit(input.ToDetails());
        return edited.IsSuccess ? await db.TrySaveVersionAsync(kind, input.Version, cancellationToken, NameTaken) : edited;
    }

    public async Task<Result> RetireAsync(int id, bool retire, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } kind)
            return Result.NotFound;
        if (retire)
            kind.Retire();
        else
            kind.Restore();
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>A kind with its tables; null when there is none.</summary>
    public Task<EventKind?> FindAsync(int id, CancellationToken cancellationToken) => db.EventKinds
        .Include(k => k.Partners).Include(k => k.Flow).Include(k => k.Tasks).Include(k => k.Budget).Include(k => k.Materials).AsSplitQuery()
        .SingleOrDefaultAsync(k => k.Id == id, cancellationToken);

    private async Task<DomainError?> ProblemAsync(KindInput input, CancellationToken cancellationToken)
    {
        if (TagParser.Parse(input.Tags) is null)
            return TagParser.Invalid;
        if (Math.Max(Math.Max(input.Flow.Count, input.Tasks.Count), Math.Max(input.Budget.Count, input.Materials.Count)) > MostRows)
            return EventErrors.TooManyRows;
        var partners = input.PartnerIds.Distinct().ToList();
        return partners.Count > 0 && await db.Departments.CountAsync(d => partners.Contains(d.Id), cancellationToken) != partners.Count ? EventErrors.NoSuchDepartment : null;
    }
}
