using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Administration.Departments;

public sealed class DepartmentCommands(OutreachDbContext db)
{
    private static readonly (string, DomainError) NameTaken = ("IX_Departments_Name", DepartmentErrors.NameTaken);

    public async Task<Result> AddAsync(DepartmentInput input, CancellationToken cancellationToken)
    {
        var problem = await OwnProblemAsync(input, 0, cancellationToken);
        if (!problem.IsSuccess)
            return problem;
        db.Departments.Add(new Department(input.Name!, input.IsOwn));
        return await db.TrySaveAsync(cancellationToken, NameTaken);
    }

    public async Task<Result> EditAsync(int id, DepartmentInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } department)
            return Result.NotFound;
        var problem = await OwnProblemAsync(input, id, cancellationToken);
        if (problem.IsSuccess)
            problem = department.SetOwn(input.IsOwn);
        if (!problem.IsSuccess)
            return problem;
        department.Rename(input.Name!);
        return await db.TrySaveVersionAsync(department, input.Version, cancellationToken, NameTaken);
    }

    public Task<Result> RetireAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, d => d.Retire(), cancellationToken);

    public Task<Result> RestoreAsync(int id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        d =>
        {
            d.Restore();
            return Result.Success;
        },
        cancellationToken);

    private async Task<Result> ChangeAsync(int id, Func<Department, Result> verb, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } department)
            return Result.NotFound;
        var result = verb(department);
        return result.IsSuccess ? await db.TrySaveAsync(cancellationToken, NameTaken) : result;
    }

    private async Task<Result> OwnProblemAsync(DepartmentInput input, int id, CancellationToken cancellationToken) =>
        input.IsOwn && await db.Departments.AnyAsync(d => d.IsOwn && d.Id != id, cancellationToken) ? DepartmentErrors.OwnTaken : Result.Success;

    private Task<Department?> LoadAsync(int id, CancellationToken cancellationToken) => db.Departments.SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
}
