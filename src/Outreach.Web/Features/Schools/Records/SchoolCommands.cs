using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Schools.Records;

public sealed class SchoolCommands(OutreachDbContext db)
{
    private static readonly (string, DomainError) NameTaken = ("IX_Schools_Name", SchoolErrors.NameTaken);

    public async Task<Result> AddAsync(SchoolInput input, CancellationToken cancellationToken)
    {
        db.Schools.Add(new School(input.ToDetails()));
        return await db.TrySaveAsync(cancellationToken, NameTaken);
    }

    public async Task<Result> EditAsync(int id, SchoolInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } school)
            return Result.NotFound;
        school.Edit(input.ToDetails());
        return await db.TrySaveVersionAsync(school, input.Version, cancellationToken, NameTaken);
    }

    public async Task<Result> SetRetiredAsync(int id, bool isRetired, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } school)
            return Result.NotFound;
        if (isRetired)
            school.Retire();
        else
            school.Restore();
        return await db.TrySaveAsync(cancellationToken);
    }

    private Task<School?> LoadAsync(int id, CancellationToken cancellationToken) => db.Schools.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
}
