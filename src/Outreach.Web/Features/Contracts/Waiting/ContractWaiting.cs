using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Features.Contracts.Reviews;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Waiting;

/// <param name="Names">The people, each department with its own; empty when nobody is waited for.</param>
/// <param name="OthersToo">Whether somebody other than the person is.</param>
public sealed record WaitedFor(IReadOnlyList<string> Names, bool OthersToo)
{
    public static readonly WaitedFor Nobody = new([], false);
}

/// <summary>Whose turn it is with a contract, by name, and the word that hurries them (催一下), once a day.</summary>
public sealed class ContractWaiting(
    OutreachDbContext db, ContractUnitOfWork work, DepartmentReaders readers, ReviewAuthority authority, CosignNotifications cosign, ReviewNotifications reviews,
    CurrentUserAccessor current, DepartmentTime time, IStringLocalizer texts)
{
    /// <summary>Who is waited for. At most six commands.</summary>
    public async Task<WaitedFor> OfAsync(int id, ContractState state, CancellationToken cancellationToken)
    {
        if (state is not (ContractState.Confirming or ContractState.InReview or ContractState.AdvisorReview))
            return WaitedFor.Nobody;
        var contract = await db.Contracts.AsNoTracking().Include(c => c.Deliverables).Include(c => c.Negotiators).Include(c => c.Authors).Include(c => c.Revisions).Include(c => c.Decisions).AsSplitQuery()
            .SingleAsync(c => c.Id == id, cancellationToken);
        if (state != ContractState.Confirming)
        {
            var people = await DecidersAsync(contract, cancellationToken);
            return new WaitedFor(await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).OrderBy(u => u.Id).Select(u => u.DisplayName).ToListAsync(cancellationToken), people.Any(u => u != current.Required.Id));
        }

        var waiting = contract.Deliverables.Where(d => d.Confirmation == ConfirmationState.Waiting && d.DepartmentId is not null).GroupBy(d => d.DepartmentId!.Value).ToList();
        var speakers = (await readers.OfAsync([.. waiting.Select(g => g.Key)], cancellationToken)).ToLookup(r => r.DepartmentId);
        var ids = speakers.SelectMany(g => g).Select(r => r.UserId).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return new WaitedFor(
        [
            .. waiting.Where(g => speakers[g.Key].Any()).Select(g => texts["{0} ({1}): {2} clauses", speakers[g.Key].First().Department,
                string.Join(texts[", "], speakers[g.Key].Select(r => names[r.UserId]).Distinct()), g.Count()].Value),
        ], ids.Any(u => u != current.Required.Id));
    }

    /// <summary>Hurries those whose turn it is; for who works on the contract, once a day.</summary>
    public Task<Result> NudgeAsync(int id, CancellationToken cancellationToken) => work.ExecuteAsync(db.Contracts.WorkedOnBy(current.Required), id, async contract =>
    {
        var waited = await WaitedForAsync(contract, cancellationToken);
        if (waited.Count > 0 && waited.All(u => u == current.Required.Id))
            return ContractErrors.NudgesSelf;
        var nudged = contract.Nudge(contract.NudgedAt is { } at && time.DayOf(at) == time.Today, time.Now);
        if (!nudged.IsSuccess)
            return nudged;
        if (contract.State == ContractState.Confirming)
            await cosign.RemindAsync([.. contract.Deliverables.Where(d => d.Confirmation == ConfirmationState.Waiting).OrderBy(d => d.Position)], cancellationToken);
        else
            await reviews.WaitingAsync(contract, await DecidersAsync(contract, cancellationToken), cancellationToken);
        return nudged;
    }, cancellationToken);

    private async Task<IReadOnlyList<int>> WaitedForAsync(Contract contract, CancellationToken cancellationToken)
    {
        if (contract.State is ContractState.InReview or ContractState.AdvisorReview)
            return await DecidersAsync(contract, cancellationToken);
        var departments = contract.Deliverables.Where(d => d.Confirmation == ConfirmationState.Waiting).Select(d => d.DepartmentId).OfType<int>().Distinct().ToList();
        return [.. (await readers.OfAsync(departments, cancellationToken)).Select(r => r.UserId).Distinct()];
    }

    private Task<IReadOnlyList<int>> DecidersAsync(Contract contract, CancellationToken cancellationToken) =>
        contract.State == ContractState.InReview && contract.HandedToAdvisorAt is null ? authority.FreeAsync(contract, cancellationToken) : authority.FreeAdvisorsAsync(contract, null, cancellationToken);
}
