using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Schools;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Schools.Clubs;

public sealed class ClubCommands(OutreachDbContext db, ClubQueries queries, DepartmentTime time)
{
    private static readonly (string, DomainError) NameTaken = ("IX_Clubs_Name", ClubErrors.NameTaken);

    public Task<Club?> LoadAsync(int id, CancellationToken cancellationToken) => db.Clubs.Include(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);

    /// <summary>Takes a club in; refused with <see cref="ClubErrors.MayBeDuplicate"/> unless the form says that it is another one.</summary>
    /// <returns>Its key.</returns>
    public async Task<Result<int>> AddAsync(ClubInput input, CancellationToken cancellationToken)
    {
        if (await ProblemAsync(input, null, cancellationToken) is { } problem)
            return problem;
        var club = new Club(input.ToDetails());
        if (input.HeadName is { } name)
        {
            foreach (var head in new ClubContactDetails(ClubOffice.Head, name, input.HeadPhone, input.HeadWeChat, SchoolContact.EndOfTerm(time.Today)).ByNumber())
                club.AddContact(head);
        }
        db.Clubs.Add(club);
        return (await db.TrySaveAsync(cancellationToken, NameTaken)).With(club.Id);
    }

    public async Task<Result> EditAsync(int id, ClubInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is not { } club)
            return Result.NotFound;
        if (await ProblemAsync(input, club, cancellationToken) is { } problem)
            return problem;
        club.Edit(input.ToDetails());
        return await db.TrySaveVersionAsync(club, input.Version, cancellationToken, NameTaken);
    }

    public async Task<Result> SetRetiredAsync(int id, bool isRetired, CancellationToken cancellationToken)
    {
        if (await db.Clubs.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } club)
            return Result.NotFound;
        if (isRetired)
            club.Retire();
        else
            club.Restore();
        return await db.TrySaveAsync(cancellationToken);
    }

    /// <summary>It joins the joint body; who agreed, and when, is noted.</summary>
    public async Task<Result> JoinAsync(int id, string? agreedBy, DateOnly agreedOn, CancellationToken cancellationToken)
    {
        if (await db.Clubs.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } club)
            return Result.NotFound;
        return await SaveAsync(club.JoinBody(agreedBy, agreedOn, time.Today), cancellationToken);
    }

    public async Task<Result> LeaveAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.Clubs.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } club)
            return Result.NotFound;
        return await SaveAsync(club.LeaveBody(), cancellationToken);
    }

    public async Task<Result> AddContactAsync(int clubId, ClubContactInput input, CancellationToken cancellationToken)
    {
        if (await LoadAsync(clubId, cancellationToken) is not { } club)
            return Result.NotFound;
        foreach (var details in input.ToDetails().ByNumber())
            club.AddContact(details);
        return await db.TrySaveAsync(cancellationToken);
    }

    public async Task<Result> EditContactAsync(int clubId, int id, ClubContactInput input, CancellationToken cancellationToken)
    {
        var club = await LoadAsync(clubId, cancellationToken);
        if (club?.Contacts.SingleOrDefault(c => c.Id == id && !c.IsAnonymized) is not { } contact)
            return Result.NotFound;
        var typed = input.ToDetails().ByNumber();
        club.EditContact(contact, typed[0]);
        foreach (var details in typed.Skip(1))
            club.AddContact(details);
        return await db.TrySaveVersionAsync(contact, input.Version, cancellationToken);
    }

    /// <returns>The contact's name.</returns>
    public async Task<Result<string>> RemoveContactAsync(int clubId, int id, CancellationToken cancellationToken)
    {
        var club = await LoadAsync(clubId, cancellationToken);
        if (club?.Contacts.SingleOrDefault(c => c.Id == id) is not { } contact)
            return Result.NotFound;
        club.RemoveContact(contact);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ClubErrors.ChangedMeanwhile : saved.With(contact.Name);
    }

    private async Task<DomainError?> ProblemAsync(ClubInput input, Club? stored, CancellationToken cancellationToken)
    {
        var errors = new List<DomainError>();
        if (input.HeadName is null && (input.HeadPhone ?? input.HeadWeChat) is not null)
            errors.Add(ClubErrors.ContactNameMissing);
        if (errors.Count == 0 && !input.IsDifferent && input.Name != stored?.Name && (await queries.DuplicatesAsync(input.Name, stored?.Id, cancellationToken)).Any(d => d.Name != input.Name))
            errors.Add(ClubErrors.MayBeDuplicate);
        return DomainError.Combine(errors);
    }

    private async Task<Result> SaveAsync(Result verb, CancellationToken cancellationToken)
    {
        if (!verb.IsSuccess)
            return verb;
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.IsConflict ? ClubErrors.ChangedMeanwhile : saved;
    }
}
