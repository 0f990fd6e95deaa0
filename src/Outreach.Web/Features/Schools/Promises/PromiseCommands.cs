using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Exchanges;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Promises;

/// <summary>What was promised between a school and us. Whoever writes schools may say that it was kept: it is often somebody else who hears of it.</summary>
public sealed class PromiseCommands(OutreachDbContext db, DepartmentTime time)
{
    public async Task<Result> AddAsync(int schoolId, PromiseInput input, CancellationToken cancellationToken)
    {
        if (await db.Schools.SingleOrDefaultAsync(s => s.Id == schoolId, cancellationToken) is not { } school)
            return Result.NotFound;
        if (await ProblemAsync(input, null, cancellationToken) is { } problem)
            return problem;
        var promise = SchoolPromise.Create(schoolId, null, input.ToDetails(), time.Today);
        if (!promise.IsSuccess)
            return promise;
        db.SchoolPromises.Add(promise.Value);
        // A merge at the same moment must collide.
        db.Entry(school).Property(s => s.UpdatedAt).IsModified = true;
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task<Result> EditAsync(int schoolId, int id, PromiseInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(schoolId, id, cancellationToken) is not { } promise)
            return Result.NotFound;
        if (await ProblemAsync(input, promise, cancellationToken) is { } problem)
            return problem;
        var edited = promise.Edit(input.ToDetails(), time.Today);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(promise, input.Version, cancellationToken) : edited;
    }

    public Task<Result> KeepAsync(int schoolId, int id, string? note, CancellationToken cancellationToken) => EndAsync(schoolId, id, p => p.Keep(note, time.Today), cancellationToken);

    public Task<Result> BreakAsync(int schoolId, int id, string? reason, CancellationToken cancellationToken) => EndAsync(schoolId, id, p => p.Break(reason, time.Today), cancellationToken);

    private async Task<Result> EndAsync(int schoolId, int id, Func<SchoolPromise, Result> verb, CancellationToken cancellationToken)
    {
        if (await FindAsync(schoolId, id, cancellationToken) is not { } promise)
            return Result.NotFound;
        var ended = verb(promise);
        if (!ended.IsSuccess)
            return ended;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ExchangeErrors.WrongState : saved;
    }

    private Task<SchoolPromise?> FindAsync(int schoolId, int id, CancellationToken cancellationToken) =>
        db.SchoolPromises.SingleOrDefaultAsync(p => p.Id == id && p.SchoolId == schoolId, cancellationToken);

    private async Task<DomainError?> ProblemAsync(PromiseInput input, SchoolPromise? stored, CancellationToken cancellationToken) =>
        input.Side == PromiseSide.Ours && input.OwnerId is { } owner && owner != stored?.OwnerId && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == owner, cancellationToken)
            ? SchoolErrors.OwnerNotMember : null;
}
