using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Web.Features.Schools.Records;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Schools.Contacts;

public sealed class SchoolContactCommands(OutreachDbContext db, SchoolCommands schools)
{
    public async Task<Result> AddAsync(int schoolId, SchoolContactInput input, CancellationToken cancellationToken)
    {
        if (await schools.LoadAsync(schoolId, cancellationToken) is not { } school)
            return Result.NotFound;
        foreach (var details in input.ToDetails().ByNumber())
            school.AddContact(details);
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task<Result> EditAsync(int schoolId, int id, SchoolContactInput input, CancellationToken cancellationToken)
    {
        var school = await schools.LoadAsync(schoolId, cancellationToken);
        if (school?.Contacts.SingleOrDefault(c => c.Id == id) is not { } contact)
            return Result.NotFound;
        var typed = input.ToDetails().ByNumber();
        school.EditContact(contact, typed[0]);
        foreach (var details in typed.Skip(1))
            school.AddContact(details);
        return await db.TrySaveVersionAsync(contact, input.Version, cancellationToken);
    }

    /// <returns>The contact's name.</returns>
    public async Task<Result<string>> RemoveAsync(int schoolId, int id, CancellationToken cancellationToken)
    {
        var school = await schools.LoadAsync(schoolId, cancellationToken);
        if (school?.Contacts.SingleOrDefault(c => c.Id == id) is not { } contact)
            return Result.NotFound;
        school.RemoveContact(contact);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? SchoolErrors.ChangedMeanwhile : saved.With(contact.Name);
    }
}
