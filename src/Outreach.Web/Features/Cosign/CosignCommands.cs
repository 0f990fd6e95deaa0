using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Cosign;

/// <summary>A clause, and the text of it that a person saw.</summary>
/// <param name="Id">Key of the clause.</param>
/// <param name="Seen"><see cref="DeliverableContent.Stamp"/> of the text.</param>
public sealed record SeenClause(int Id, string Seen)
{
    /// <summary>The value of a checkbox, such as <c>12:9f86d081884c7d65</c>; null when it is none.</summary>
    public static SeenClause? Parse(string? text) =>
        text?.Split(':') is [var id, { Length: > 0 } seen] && int.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var key) ? new SeenClause(key, seen) : null;
}

/// <summary>Answers of departments, and asking them once more.</summary>
public sealed class CosignCommands(OutreachDbContext db, ContractWork work, CosignQueries queries, CosignLetters letters, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>Confirms or declines one clause; null when neither the person's department nor one that nobody speaks for is asked about it.</summary>
    public async Task<Result?> AnswerAsync(SeenClause clause, bool agrees, string? note, CancellationToken stop)
    {
        if (await queries.AskedAsync(clause.Id, stop) is not { } asked)
            return null;
        return await work.RunAsync(db.Contracts, asked.ContractId, async c =>
        {
            var (me, now) = (current.Required.Id, time.Now);
            var result = agrees
                ? c.Confirm(clause.Id, note, me, now, clause.Seen, asked.InStead)
                : c.Decline(clause.Id, note, me, now, clause.Seen, asked.InStead);
            if (result.IsDone)
                await letters.AnsweredAsync(c, agrees ? null : clause.Id, stop);
            return result;
        }, stop);
    }

    /// <summary>
    /// Confirms several clauses of the person's own department; those that were changed or answered meanwhile are left as
    /// they are. What is answered in another's stead needs a word on each, so it is left too.
    /// </summary>
    /// <returns>How many were confirmed.</returns>
    public async Task<int> ConfirmAsync(IReadOnlyCollection<SeenClause> clauses, CancellationToken stop)
    {
        var ids = clauses.Select(c => c.Id).ToList();
        var contracts = await queries.Waiting(queries.Own()).Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.ContractId }).ToListAsync(stop);
        var confirmed = 0;
        foreach (var contract in contracts.GroupBy(d => d.ContractId))
        {
            var some = clauses.Where(c => contract.Any(d => d.Id == c.Id)).ToList();
            var done = 0;
            await work.RunAsync(db.Contracts, contract.Key, async c =>
            {
                var results = some.Select(s => c.Confirm(s.Id, null, current.Required.Id, time.Now, s.Seen)).ToList();
                done = results.Count(r => r.IsDone);
                if (done == 0)
                    return results[0];
                await letters.AnsweredAsync(c, null, stop);
                return Result.Done;
            }, stop);
            confirmed += done;
        }

        return confirmed;
    }

    /// <summary>Asks a department that declined once more; null when the person does not work on the contract.</summary>
    public Task<Result?> AskAgainAsync(int contractId, int clauseId, CancellationToken stop) =>
        work.RunAsync(db.Contracts.WorkedOnBy(current.Required), contractId, async c =>
        {
            var now = time.Now;
            var result = c.AskAgain(clauseId, now);
            if (result.IsDone)
                await letters.AskedAsync(c, now, stop);
            return result;
        }, stop);
}
