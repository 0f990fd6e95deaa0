using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Sponsors.Records;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Sponsors.Contacts;

public sealed class ContactCommands(OutreachDbContext db, SponsorCommands sponsors)
{
    public async Task<Result> AddAsync(int sponsorId, ContactInput input, CancellationToken cancellationToken)
    {
        if (await sponsors.LoadAsync(sponsorId, cancellationToken) is not { } sponsor)
            return Result.NotFound;
        foreach (var details in input.ToDetails().ByNumber())
            sponsor.AddContact(details);
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task<Result> EditAsync(int sponsorId, int id, ContactInput input, CancellationToken cancellationToken)
    {
        var sponsor = await sponsors.LoadAsync(sponsorId, cancellationToken);
        if (sponsor?.Contacts.SingleOrDefault(c => c.Id == id) is not { } contact)
            return Result.NotFound;
        var typed = input.ToDetails().ByNumber();
        sponsor.EditContact(contact, typed[0]);
        foreach (var details in typed.Skip(1))
            sponsor.AddContact(details);
        return await db.TrySaveVersionAsync(contact, input.Version, cancellationToken);
    }

    /// <returns>The contact's name.</returns>
    public async Task<Result<string>> RemoveAsync(int sponsorId, int id, CancellationToken cancellationToken)
    {
        var sponsor = await sponsors.LoadAsync(sponsorId, cancellationToken);
        if (sponsor?.Contacts.SingleOrDefault(c => c.Id == id) is not { } contact)
            return Result.NotFound;
        sponsor.RemoveContact(contact);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? SponsorErrors.ChangedMeanwhile : saved.With(contact.Name);
    }
}
