using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Contracts.Reviews;
using Outreach.Web.Features.Jobs.Screening;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Cosign;

public sealed record SeenDeliverable(int Id, string Seen)
{
    /// <summary>The value of a checkbox, such as <c>12:9f86d081884c7d65</c>; null when it is none.</summary>
    public static SeenDeliverable? Parse(string? text) =>
        text?.Split(':') is [var id, { Length: > 0 } seen] && int.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var key) ? new SeenDeliverable(key, seen) : null;
}

/// <summary>Answers of departments, and asking them once more.</summary>
public sealed class CosignCommands(OutreachDbContext db, ContractUnitOfWork work, CosignQueries queries, CosignNotifications notifications, ReviewHandover handover, DepartmentTime time, CurrentUserAccessor current)
{
    /// <summary>Confirms or declines one clause; not found when neither the person's department nor one that nobody speaks for is asked about it.</summary>
    public async Task<Result> AnswerAsync(SeenDeliverable clause, bool agrees, string? note, CancellationToken cancellationToken)
    {
        if (await queries.AskedAsync(clause.Id, cancellationToken) is not { } asked)
            return Result.NotFound;
        return await work.ExecuteAsync(db.Contracts, asked.ContractId, async c =>
        {
            var (me, now) = (current.Required.Id, time.Now);
            var result = agrees
                ? c.Confirm(clause.Id, note, me, now, clause.Seen, asked.InStead)
                : c.Decline(clause.Id, note, me, now, clause.Seen, asked.InStead);
            if (result.IsSuccess)
            {
                await notifications.AnsweredAsync(c, agrees ? null : clause.Id, cancellationToken);
                await handover.CheckAsync(c, HandoverOccasion.Submitted, cancellationToken);
            }

            return result;
        }, cancellationToken);
    }

    /// <summary>
    /// Confirms several clauses of the person's own department; those that were changed or answered meanwhile are left as
    /// they are. What is answered in another's stead needs a word on each, so it is left too.
    /// </summary>
    public async Task<int> ConfirmAsync(IReadOnlyCollection<SeenDeliverable> clauses, CancellationToken cancellationToken)
    {
        var ids = clauses.Select(c => c.Id).ToList();
        var contracts = await queries.Waiting(queries.Own()).Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.ContractId }).ToListAsync(cancellationToken);
        var confirmed = 0;
        foreach (var contract in contracts.GroupBy(d => d.ContractId))
        {
            var some = clauses.Where(c => contract.Any(d => d.Id == c.Id)).ToList();
            var done = 0;
            await work.ExecuteAsync(db.Contracts, contract.Key, async c =>
            {
                var results = some.Select(s => c.Confirm(s.Id, null, current.Required.Id, time.Now, s.Seen)).ToList();
                done = results.Count(r => r.IsSuccess);
                if (done == 0)
                    return results[0];
                await notifications.AnsweredAsync(c, null, cancellationToken);
                await handover.CheckAsync(c, HandoverOccasion.Submitted, cancellationToken);
                return Result.Success;
            }, cancellationToken);
            confirmed += done;
        }

        return confirmed;
    }

    /// <summary>Asks a department that declined once more.</summary>
    public Task<Result> AskAgainAsync(int contractId, int clauseId, CancellationToken cancellationToken) =>
        work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), contractId, async c =>
        {
            var now = time.Now;
            var result = c.AskAgain(clauseId, now);
            if (result.IsSuccess)
                await notifications.AskedAsync(c, now, cancellationToken);
            return result;
        }, cancellationToken);
}
