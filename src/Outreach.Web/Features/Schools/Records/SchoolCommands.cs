using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Records;

public sealed class SchoolCommands(OutreachDbContext db, SchoolQueries queries, DepartmentTime time)
{
    private static readonly (string, DomainError) NameTaken = ("IX_Schools_Name", SchoolErrors.NameTaken);

    public Task<School?> LoadAsync(int id, CancellationToken cancellationToken) => db.Schools.Include(s => s.Contacts).SingleOrDefaultAsync(s => s.Id == id, cancellationToken);

    /// <summary>Takes a school in; refused with <see cref="SchoolErrors.MayBeDuplicate"/> unless the form says that it is another one.</summary>
    /// <returns>Its key.</returns>
    public async Task<Result<int>> AddAsync(SchoolInput input, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(input, null, cancellationToken) is { } problem)
            return problem;
        var school = new School(input.ToDetails());
        if (input.ContactName is { } name)
        {
            foreach (var contact in new SchoolContactDetails(name, input.ContactPosition, input.ContactPhone, input.ContactWeChat, null, SchoolContact.EndOfTerm(time.Today), true).ByNumber())
                school.AddContact(contact);
        }
        db.Schools.Add(school);
        return (await db.TrySaveAsync(cancellationToken, NameTaken)).With(school.Id);
    }

    public async Task<Result> EditAsync(int id, SchoolInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } school)
            return Result.NotFound;
        if (await ProblemAsync(input, school, cancellationToken) is { } problem)
            return problem;
        school.Edit(input.ToDetails());
        return await db.TrySaveVersionAsync(school, input.Version, cancellationToken, NameTaken);
    }

    public async Task<Result> SetRetiredAsync(int id, bool isRetired, CancellationToken cancellationToken)
    {
        if (await db.Schools.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } school)
            return Result.NotFound;
        if (isRetired)
            school.Retire();
        else
            school.Restore();
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>Sets how near it is to us, over the version that was seen.</summary>
    public async Task<Result> SetStandingAsync(int id, SchoolStanding standing, int version, CancellationToken cancellationToken)
    {
        if (await db.Schools.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } school)
            return Result.NotFound;
        school.SetStanding(standing);
        return await db.TrySaveVersionAsync(school, version, cancellationToken);
    }

    private async Task<DomainError?> ProblemAsync(SchoolInput input, School? stored, CancellationToken cancellationToken)
    {
        var errors = new List<DomainError>();
        if (input.OwnerId is { } owner && owner != stored?.OwnerId && !await db.Users.InDepartment(time.Today).AnyAsync(u => u.Id == owner, cancellationToken))
            errors.Add(SchoolErrors.OwnerNotMember);
        if (input.ContactName is null && (input.ContactPhone ?? input.ContactPosition ?? input.ContactWeChat) is not null)
            errors.Add(SchoolErrors.ContactNameMissing);
        if (errors.Count == 0 && !input.IsDifferent && input.Name != stored?.Name
            && (await queries.DuplicatesAsync(input.Name, input.ShortName, input.ContactPhone, stored?.Id, cancellationToken)).Any(d => d.Name != input.Name))
            errors.Add(SchoolErrors.MayBeDuplicate);
        return DomainError.Combine(errors);
    }
}
