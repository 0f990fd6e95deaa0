using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Administration.Groups;

public sealed class GroupCommands(OutreachDbContext db)
{
    private static readonly (string, DomainError) NameTaken = ("IX_MemberGroups_DepartmentId_Name", MemberGroupErrors.NameTaken);

    public async Task<Result> AddAsync(GroupInput input, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(input, null, cancellationToken) is { IsSuccess: false } problem)
            return problem;
        db.MemberGroups.Add(new MemberGroup(input.DepartmentId!.Value, input.Name!));
        return await db.TrySaveAsync(cancellationToken, NameTaken);
    }

    public async Task<Result> EditAsync(int id, GroupInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } group)
            return Result.NotFound;
        if (await ProblemAsync(input, group.DepartmentId, cancellationToken) is { IsSuccess: false } problem)
            return problem;
        group.Edit(input.DepartmentId!.Value, input.Name!);
        return await db.TrySaveVersionAsync(group, input.Version, cancellationToken, NameTaken);
    }

    public async Task<Result> SetRetiredAsync(int id, bool isRetired, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } group)
            return Result.NotFound;
        if (isRetired)
            group.Retire();
        else
            group.Restore();
        return await db.TrySaveAsync(cancellationToken);
    }

    private async Task<Result> ProblemAsync(GroupInput input, int? stored, CancellationToken cancellationToken) =>
        input.DepartmentId != stored && !await db.Departments.AnyAsync(d => d.Id == input.DepartmentId && !d.IsRetired, cancellationToken) ? MemberGroupErrors.NoSuchDepartment : Result.Success;

    private Task<MemberGroup?> LoadAsync(int id, CancellationToken cancellationToken) => db.MemberGroups.SingleOrDefaultAsync(g => g.Id == id, cancellationToken);
}
