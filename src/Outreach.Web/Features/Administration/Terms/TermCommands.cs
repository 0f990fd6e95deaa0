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
        db.Terms.Add(term);
        return await db.TrySaveAsync(cancellationToken, NameTaken);
    }

    public async Task<Result> EditAsync(int id, TermInput input, CancellationToken cancellationToken)
    {
        if (await db.Terms.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } term)
            return Result.NotFound;
        var edited = term.Edit(input.Name!, input.StartsOn!.Value, input.EndsOn!.Value);
        return edited.IsSuccess ? await db.TrySaveVersionAsync(term, input.Version, cancellationToken, NameTaken) : edited;
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
