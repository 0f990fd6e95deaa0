using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Contracts;
using Outreach.Domain.Data;
using Outreach.Domain.Files;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts;
using Outreach.Web.Infrastructure.Files;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Fulfilment;

/// <summary>Proof, settlement, receipts, breaches, completion. Each returns null for what the person may not act on.</summary>
public sealed class FulfilmentCommands(OutreachDbContext db, ContractWork work, FileStore files, CurrentUserAccessor current, DepartmentTime time)
{
    private IQueryable<Contract> Worked => db.Contracts.OnceSigned().WorkedOnBy(current.Required);

    /// <summary>Adds a photo that proves a clause; by those who work on the contract and by the liaison of the clause's department.</summary>
    public async Task<Result?> ProveAsync(int clauseId, ProofInput input, CancellationToken stop)
    {
        var visible = db.ProvableBy(current.Required, clauseId, time.Today);
        return await work.RunAsync(visible, await ContractOfAsync(clauseId, stop), async contract =>
        {
            // Before the photo is kept: nobody fills the disk through a clause that takes no proof.
            if (contract.State != ContractState.Fulfilling)
                return ContractErrors.NotFulfilling;
            var (photo, refused) = await files.AddPhotoAsync(input.Photo!, FilePurpose.EvidencePhoto, stop);
            if (photo is null)
                return refused! with { Field = nameof(ProofInput.Photo) };
            return contract.Prove(clauseId, new EvidenceDetails(photo.Id, input.Place, input.Counted!.Value, input.On!.Value, input.Note), current.Required.Id, time.Today);
        }, stop);
    }

    /// <summary>Says what became of a clause.</summary>
    public async Task<Result?> SettleAsync(int clauseId, SettleInput input, CancellationToken stop) =>
        await work.RunAsync(Worked, await ContractOfAsync(clauseId, stop), contract => input.To switch
        {
            FulfilmentState.Done => contract.MarkDone(clauseId, time.Now),
            FulfilmentState.Short => contract.MarkShort(clauseId, input.Reason, time.Now),
            FulfilmentState.Waived => contract.Waive(clauseId, input.ConsentBy, input.Reason, time.Now),
            FulfilmentState.MadeGood => contract.MakeGood(clauseId, input.Reason, time.Now),
            _ => FulfilmentErrors.NoChoice,
        }, stop);

    /// <summary>
    /// Books money or goods that came in. The receiver is always the person who books it, so it is never somebody else's
    /// word; whoever negotiates is refused.
    /// </summary>
    public async Task<Result?> ReceiveAsync(int id, int? instalmentId, decimal? amount, string? goods, DateOnly on, CancellationToken stop)
    {
        var me = current.Required;
        var visible = me.May(Permissions.ContractsWrite) ? db.Contracts.OnceSigned() : db.Contracts.Where(c => false);
        return await work.RunAsync(visible, id, async contract =>
        {
            var owners = await db.Deals.Where(d => d.Id == contract.DealId).Select(d => d.OwnerId).ToListAsync(stop);
            return instalmentId is { } instalment
                ? contract.Receive(instalment, amount, on, me.Id, owners, time.Today)
                : contract.ReceiveGoods(goods, on, me.Id, owners, time.Today);
        }, stop);
    }

    /// <summary>Gives up waiting for an instalment, or for the goods when none is named.</summary>
    public Task<Result?> WriteOffAsync(int id, int? instalmentId, string? reason, CancellationToken stop) => work.RunAsync(Worked, id, contract =>
        reason?.Length > 500 ? FulfilmentErrors.ReasonTooLong
        : instalmentId is { } instalment ? contract.WriteOff(instalment, reason) : contract.WriteOffGoods(reason), stop);

    /// <summary>Records a breach of either side.</summary>
    public Task<Result?> RecordBreachAsync(int id, BreachSide side, string? what, DateOnly on, CancellationToken stop) =>
        work.RunAsync(Worked, id, contract => contract.RecordBreach(side, what, on, current.Required.Id, time.Today), stop);

    /// <summary>Records what followed a breach.</summary>
    public Task<Result?> FollowBreachAsync(int id, int breachId, string? what, CancellationToken stop) =>
        work.RunAsync(Worked, id, contract => what?.Length > 1000 ? FulfilmentErrors.TextTooLong : contract.FollowBreach(breachId, what, time.Now), stop);

    /// <summary>Completes the contract.</summary>
    public Task<Result?> CompleteAsync(int id, CancellationToken stop) => work.RunAsync(Worked, id, async contract =>
        contract.Complete(await db.Contracts.AnyAsync(c => c.OpenAmendsId == id, stop), time.Now), stop);

    private Task<int> ContractOfAsync(int clauseId, CancellationToken stop) =>
        db.Deliverables.Where(d => d.Id == clauseId).Select(d => d.ContractId).SingleOrDefaultAsync(stop);
}

/// <summary>Refusals of forms that no page offers, or that were filled in by hand.</summary>
public static class FulfilmentErrors
{
    /// <summary>No outcome.</summary>
    public static readonly DomainError NoChoice = new("fulfilment.no-choice", "Say what became of the clause.");

    /// <summary>Longer than the column.</summary>
    public static readonly DomainError ReasonTooLong = new("fulfilment.reason-long", "Use at most 500 characters.", "Reason");

    /// <summary>Longer than the column.</summary>
    public static readonly DomainError TextTooLong = new("fulfilment.text-long", "Use at most 1,000 characters.", "What");

    /// <summary>A day that cannot be read, or none.</summary>
    public static readonly DomainError DayMissing = new("fulfilment.day", "Enter the day.", "On");
}
