using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Domain.Places;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Records;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>Proof, settlement, completion.</summary>
public sealed class FulfilmentCommands(OutreachDbContext db, ContractUnitOfWork work, FileStore files, ProofNotifications notifications, CurrentUserAccessor current, DepartmentTime time)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private IQueryable<Contract> Worked => db.Contracts.OnceSigned().WorkedOnBy(current.Required);

    /// <summary>Adds a photo that proves a clause; by those who work on the contract and by the liaison of the clause's department.</summary>
    public async Task<Result> ProveAsync(int clauseId, ProofInput input, CancellationToken cancellationToken)
    {
        var visible = db.ProvableBy(current.Required, clauseId, time.Today);
        return await work.ExecuteAsync(visible, await ContractOfAsync(clauseId, cancellationToken), async contract =>
        {
            // Before the photo is kept: nobody fills the disk through a clause that takes no proof.
            if (contract.State != ContractState.Fulfilling)
                return ContractErrors.NotFulfilling;
            if (contract.Deliverables.Single(d => d.Id == clauseId) is { MayBeShown: false })
                return ContractErrors.MaterialNotApproved;
            // The first photo carries what was counted on all of them.
            var counted = input.Counted!.Value;
            var seen = new HashSet<string>();
            foreach (var upload in input.Photo!)
            {
                var photo = await files.AddPhotoAsync(upload, FilePurpose.EvidencePhoto, cancellationToken);
                if (!photo.IsSuccess)
                    return photo.Error.ForField(nameof(ProofInput.Photo));
                if (!seen.Add(photo.Value.Sha256))
                    return ContractErrors.PhotoTwice;
                var added = contract.AddEvidence(
                    clauseId, new EvidenceDetails(photo.Value.Id, input.Place, counted, input.On!.Value, input.Note, input.Link, input.EarlyReason, input.AgainReason), current.Required.Id, time.Today,
                    await UsedAsync(photo.Value.Sha256, clauseId, cancellationToken));
                if (!added.IsSuccess)
                    return added;
                counted = 0;
            }

            return Result.Success;
        }, cancellationToken);
    }

    /// <summary>Takes out proof that is wrong; the trail keeps what it said and why it went, and who had added it is told.</summary>
    public async Task<Result> RemoveProofAsync(int clauseId, RemoveProofInput input, CancellationToken cancellationToken)
    {
        var visible = db.ProvableBy(current.Required, clauseId, time.Today);
        return await work.ExecuteAsync(visible, await ContractOfAsync(clauseId, cancellationToken), async contract =>
        {
            var proof = contract.Deliverables.Single(d => d.Id == clauseId).Evidence.FirstOrDefault(e => e.Id == input.EvidenceId);
            var removed = contract.RemoveEvidence(clauseId, input.EvidenceId ?? 0, input.RemovalReason);
            if (!removed.IsSuccess)
                return removed;
            var was = string.Join(", ", new[] { proof!.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), proof.Counted.ToString(CultureInfo.InvariantCulture), proof.Place, proof.Note }.OfType<string>());
            db.AuditEntries.Add(AuditEntry.Event(
                AuditAction.ProofRemoved, nameof(Deliverable), clauseId.ToString(CultureInfo.InvariantCulture), current.Required.Id, time.Now,
                JsonSerializer.Serialize(new Dictionary<string, string?[]> { [nameof(Deliverable.FulfilmentReason)] = [was, input.RemovalReason] }, Plain)));
            await notifications.RemovedAsync(contract, clauseId, proof.ById, input.RemovalReason!, cancellationToken);
            return removed;
        }, cancellationToken);
    }

    /// <summary>Accepts what is proven of a contract, for those clauses that the person has looked at.</summary>
    public Task<Result> AcceptAsync(int id, IReadOnlyCollection<int> clauseIds, CancellationToken cancellationToken) =>
        work.ExecuteAsync(Worked, id, async contract => contract.Accept(clauseIds, time.Now, current.Required.Id, await IsAloneAsync(contract, cancellationToken)), cancellationToken);

    public async Task<Result> SettleAsync(int clauseId, SettleInput input, CancellationToken cancellationToken) =>
        await work.ExecuteAsync(Worked, await ContractOfAsync(clauseId, cancellationToken), async contract => input.To switch
        {
            FulfilmentState.Done => contract.MarkDone(clauseId, time.Now, current.Required.Id, await IsAloneAsync(contract, cancellationToken)),
            FulfilmentState.Short => contract.MarkPartiallyFulfilled(clauseId, input.Reason, time.Now),
            FulfilmentState.Waived => contract.Waive(clauseId, input.ConsentBy, input.Reason, time.Now, current.Required.Id),
            FulfilmentState.MadeGood => contract.Remediate(clauseId, input.Reason, time.Now, current.Required.Id, await IsAloneAsync(contract, cancellationToken)),
            _ => FulfilmentErrors.NoChoice,
        }, cancellationToken);

    public Task<Result> WriteOffAsync(int id, int? instalmentId, string? reason, CancellationToken cancellationToken) => work.ExecuteAsync(Worked, id, contract =>
        reason?.Length > 500 ? FulfilmentErrors.ReasonTooLong
        : instalmentId is { } instalment ? contract.WriteOff(instalment, reason, current.Required.Id) : contract.WriteOffGoods(reason, current.Required.Id), cancellationToken);

    /// <summary>Completes a contract with what amends it, from whichever of their pages.</summary>
    /// <param name="earlyReason">Why it is completed before its event is over.</param>
    public async Task<Result> CompleteAsync(int id, string? earlyReason, CancellationToken cancellationToken)
    {
        var originalId = await Worked.Where(c => c.Id == id).Select(c => c.AmendsId ?? c.Id).SingleOrDefaultAsync(cancellationToken);
        return await work.ExecuteAsync(Worked, originalId, async contract =>
        {
            var ends = await db.Events.Where(e => e.Id == contract.EventId).Select(e => e.EndsAt).SingleOrDefaultAsync(cancellationToken);
            return contract.Complete(
            await db.Contracts.AnyAsync(c => c.ActiveAmendmentOfId == originalId, cancellationToken), time.Now,
            await db.Contracts.FamilyOf(originalId).Where(c => c.Id != originalId).WithParts().ToListAsync(cancellationToken), ends is null || ends <= time.Now, earlyReason, current.Required.Id);
        }, cancellationToken);
    }

    // Whether nobody else works on the contract: no other leader, and nobody else who negotiates it. At most one command.
    private async Task<bool> IsAloneAsync(Contract contract, CancellationToken cancellationToken)
    {
        var (me, negotiator, today) = (current.Required.Id, contract.NegotiatorId, time.Today);
        Role[] leaders = [.. Enum.GetValues<Role>().Where(r => Permissions.Of(r).Contains(Permissions.DealsLead))];
        return !await db.Users.AnyAsync(u => u.Id != me && u.ClosedAt == null
            && u.Positions.Any(p => p.IsHeldOn(today) && (leaders.Contains(p.Role) || u.Id == negotiator)), cancellationToken);
    }

    /// <summary>The promise that a photo is proof of already, this one before others; null when it is of none. One command.</summary>
    private Task<UsedPhoto?> UsedAsync(string sha256, int clauseId, CancellationToken cancellationToken) =>
        db.Evidence.AsNoTracking().Where(e => db.StoredFiles.Any(f => f.Id == e.FileId && f.Sha256 == sha256))
            .Join(db.Deliverables, e => e.DeliverableId, d => d.Id, (e, d) => d).OrderByDescending(d => d.Id == clauseId).ThenBy(d => d.Id)
            .Select(d => new UsedPhoto(d.Id, db.Contracts.Where(c => c.Id == d.ContractId).Select(c => c.Number).First() ?? "—", d.Kind ?? DeliverableKind.Other))
            .FirstOrDefaultAsync(cancellationToken);

    private Task<int> ContractOfAsync(int clauseId, CancellationToken cancellationToken) =>
        db.Deliverables.Where(d => d.Id == clauseId).Select(d => d.ContractId).SingleOrDefaultAsync(cancellationToken);
}

/// <summary>Refusals of forms that no page offers, or that were filled in by hand.</summary>
public static class FulfilmentErrors
{
    /// <summary>No outcome.</summary>
    public static readonly DomainError NoChoice = new("fulfilment.no-choice", "Say what became of the clause.");

    public static readonly DomainError ReasonTooLong = new("fulfilment.reason-long", "Use at most 500 characters.", "Reason");
}
