using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Contracts.Records;

public static class ContractAuthorization
{
    /// <summary>Those that a person may draft and fulfil: one's own negotiations, or all for a leader.</summary>
    public static IQueryable<Contract> WorkedOnBy(this IQueryable<Contract> contracts, CurrentUser me)
    {
        var (leads, writes, id) = (me.HasPermission(Permissions.DealsLead), me.HasPermission(Permissions.ContractsWrite), me.Id);
        return contracts.Where(c => writes && (leads || c.NegotiatorId == id));
    }

    /// <summary>With all that its verbs look at; one command for each kind of part.</summary>
    public static IQueryable<Contract> WithParts(this IQueryable<Contract> contracts) => contracts
        .Include(c => c.Deliverables).ThenInclude(d => d.Evidence)
        .Include(c => c.Deliverables).ThenInclude(d => d.Materials)
        .Include(c => c.Instalments)
        .Include(c => c.Clauses)
        .Include(c => c.Revisions)
        .Include(c => c.Decisions).ThenInclude(d => d.Comments)
        .Include(c => c.Acknowledgements)
        .Include(c => c.Receipts)
        .Include(c => c.Breaches).ThenInclude(b => b.Files)
        .Include(c => c.Links)
        .Include(c => c.Moves)
        .Include(c => c.Termination)
        .Include(c => c.Negotiators)
        .Include(c => c.Authors)
        .AsSplitQuery();
}

public sealed class ContractUnitOfWork(OutreachDbContext db)
{
    /// <summary>
    /// Loads a contract, calls a verb and saves. Was the contract saved by somebody else in between, it is loaded again and
    /// the verb asked again, so that it judges by what is true now: two departments that confirm the last two clauses at
    /// once both get in, and of two deciders one is told.
    /// </summary>
    /// <param name="verb">What to do; it is called again on every attempt and must not keep anything from an earlier one.</param>
    /// <param name="isRace">What besides a contract saved by somebody else is a race to be run again, such as a number drawn twice.</param>
    public Task<Result> ExecuteAsync(
        IQueryable<Contract> visible, int id, Func<Contract, Task<Result>> verb, CancellationToken cancellationToken, Func<DbUpdateException, bool>? isRace = null) => db.ExecuteWithRetryAsync(async () =>
    {
        var contract = await visible.Where(c => c.Id == id).WithParts().SingleOrDefaultAsync(cancellationToken);
        return contract is null ? Result.NotFound : await verb(contract);
    }, cancellationToken, isRace);

    /// <inheritdoc cref="ExecuteAsync(IQueryable{Contract}, int, Func{Contract, Task{Result}}, CancellationToken, Func{DbUpdateException, bool})"/>
    public Task<Result> ExecuteAsync(IQueryable<Contract> visible, int id, Func<Contract, Result> verb, CancellationToken cancellationToken) =>
        ExecuteAsync(visible, id, contract => Task.FromResult(verb(contract)), cancellationToken);
}
