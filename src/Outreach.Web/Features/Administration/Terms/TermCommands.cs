using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Administration.Terms;

public sealed class TermCommands(OutreachDbContext db)
{
    private static readonly DomainError InUse = new("term.in-use", "This term has people in it, or invitations: it cannot be deleted.");

    private static readonly (string, DomainError) NameTaken = ("IX_Terms_Name", MemberErrors.TermNameTaken);

    public async Task<Result> AddAsync(TermInput input, CancellationToken cancellationToken)
    {
        var term = new Term(input.Name!, input.StartsOn!.Value, input.EndsOn!.Value);
        // The same rule as for a change.
        var checkedTerm = term.Edit(term.Name, term.StartsOn, term.EndsOn);
        if (!checkedTerm.IsSuccess)
            return checkedTerm;
        if (await OverlapAsync(null, term.StartsOn, term.EndsOn, cancellationToken) is { } overlap)
            return overlap;
        db.Terms.Add(term);
        return await db.TrySaveAsync(cancellationToken, NameTaken);
    }

    public async Task<Result> EditAsync(int id, TermInput input, CancellationToken cancellationToken)
    {
        if (await db.Terms.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } term)
            return Result.NotFound;
        var edited = term.Edit(input.Name!, input.StartsOn!.Value, input.EndsOn!.Value);
        if (edited.IsSuccess && await OverlapAsync(id, term.StartsOn, term.EndsOn, cancellationToken) is { } overlap)
            return overlap;
        return edited.IsSuccess ? await db.TrySaveVersionAsync(term, input.Version, cancellationToken, NameTaken) : edited;
    }

    private async Task<DomainError?> OverlapAsync(int? id, DateOnly startsOn, DateOnly endsOn, CancellationToken cancellationToken)
    {
        var others = await db.Terms.AsNoTracking().Where(t => t.Id != id && t.StartsOn <= endsOn && t.EndsOn >= startsOn).OrderBy(t => t.StartsOn).ToListAsync(cancellationToken);
        return others.Find(t => t.Overlaps(startsOn, endsOn)) is { } other ? MemberErrors.TermsOverlap.WithArguments(other.Name) : null;
    }

    /// <returns>The term's name.</returns>
    public async Task<Result<string>> DeleteAsync(int id, CancellationToken cancellationToken)
    {
        if (await db.Terms.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } term)
            return Result.NotFound;
        db.Terms.Remove(term);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return term.Name;
        }
        catch (DbUpdateException)
        {
            // Whatever refers to it stands in the way; the database knows it best, also against two presses at once.
            return InUse;
        }
    }
}
