using System.Linq.Expressions;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Domain.Data;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts;

public sealed partial class Contract
{
    // A deposit may come in while the paper goes round; a year typed wrongly is not one.
    private const int DaysBeforeSigning = 60;

    /// <summary>Whether goods were promised and are still waited for.</summary>
    public bool GoodsAreOpen => OpenGoods(this);

    private static Expression<Func<Contract, bool>> OpenGoodsOf { get; } =
        c => c.Goods != null && c.GoodsWrittenOffReason == null && !c.GoodsCountedElsewhere && !c.Receipts.Any(r => r.Goods != null && r.ReversesId == null && !r.IsReversed);

    private static readonly Func<Contract, bool> OpenGoods = OpenGoodsOf.Compile();

    /// <summary>The same in queries.</summary>
    [QueryExpression(nameof(OpenGoodsOf))]
    public bool WaitsForGoods() => OpenGoods(this);

    /// <param name="used">Where the same photo is proof already; null when it is nowhere.</param>
    public Result AddEvidence(int deliverableId, EvidenceDetails details, int byId, DateOnly today, UsedPhoto? used = null)
    {
        if (State != ContractState.Fulfilling)
            return ContractErrors.NotFulfilling;
        if (Find(deliverableId) is not { } deliverable)
            return ContractErrors.NoSuchClause;
        if (deliverable.Fulfilment is FulfilmentState.Waived or FulfilmentState.CarriedOver or FulfilmentState.SettledBefore)
            return ContractErrors.ClauseClosed;
        if (!deliverable.MayBeShown)
            return ContractErrors.MaterialNotApproved;
        if (details.On > today)
            return ContractErrors.FutureDay.ForField("On");
        if (details.Counted is < 0 or > 100_000)
            return ContractErrors.Count.ForField("Counted");
        if (details.On < SignedOn?.AddDays(-DaysBeforeSigning))
            return ContractErrors.LongBeforeSigned.ForField("On").WithArguments(SignedOn);
        if (deliverable.Kind == DeliverableKind.WeChatPost && string.IsNullOrWhiteSpace(details.Link))
            return ContractErrors.LinkMissing;
        if (!string.IsNullOrWhiteSpace(details.Link) && !PostAddress.IsOne(details.Link))
            return ContractErrors.LinkElsewhere;
        if (details.On < deliverable.StartsOn && string.IsNullOrWhiteSpace(details.EarlyReason))
            return ContractErrors.EarlyProof.WithArguments(deliverable.StartsOn);
        if (used?.DeliverableId == deliverableId)
            return ContractErrors.PhotoTwice;
        if (used is not null && string.IsNullOrWhiteSpace(details.AgainReason))
            return ContractErrors.PhotoUsed.WithArguments(used.Contract, used.Kind);
        deliverable.Add(new Evidence(used is null ? details with { AgainReason = null } : details, byId));
        TouchCount++;
        return Result.Success;
    }

    /// <summary>Takes out a piece of proof that is wrong, before the promise is settled.</summary>
    public Result RemoveEvidence(int deliverableId, int evidenceId, string? reason)
    {
        var open = Open(deliverableId);
        if (!open.IsSuccess)
            return open;
        if (open.Value.Evidence.All(e => e.Id != evidenceId))
            return ContractErrors.NoSuchProof;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing.ForField("RemovalReason");
        if (reason.Length > 300)
            return ContractErrors.RemovalReasonLong;
        open.Value.Remove(evidenceId);
        TouchCount++;
        return Result.Success;
    }

    /// <summary>
    /// Changes when something is planned to come down, once it is signed (S25): the text says nothing of it. Its slots are moved
    /// in the same save, or not at all.
    /// </summary>
    /// <param name="on">Null: at the event's end.</param>
    /// <param name="seen">The plan that the person saw; another one is told.</param>
    public Result MoveTakeDown(int deliverableId, DateOnly? on, DateOnly? seen)
    {
        if (State != ContractState.Fulfilling)
            return ContractErrors.NotFulfilling;
        if (Find(deliverableId) is not { } deliverable)
            return ContractErrors.NoSuchClause;
        if (!deliverable.IsPromised() || deliverable.Fulfilment == FulfilmentState.Waived)
            return ContractErrors.ClauseClosed;
        if (deliverable.StartsOn is not { } starts || on < starts || on > starts.AddDays(MostDaysHeld))
            return ContractErrors.TakeDown.WithArguments(MostDaysHeld);
        if (on == deliverable.TakeDownOn)
            return Result.Success;
        if (seen != deliverable.TakeDownOn)
            return ContractErrors.TakeDownChanged;
        deliverable.PlanTakeDown(on);
        TouchCount++;
        return Result.Success;
    }

    /// <summary>The same in an amendment on its way that restates the promise, unless it plans otherwise.</summary>
    public void FollowTakeDown(int restatedId, DateOnly? from, DateOnly? to)
    {
        if (deliverables.Find(d => d.RestatesId == restatedId) is not { } row || row.TakeDownOn != from || row.StartsOn > to)
            return;
        row.PlanTakeDown(to);
        TouchCount++;
    }

    /// <summary>
    /// A promise is kept: there is proof, and as many were counted as were promised. Who added proof does not confirm it, as
    /// long as somebody else is there to.
    /// </summary>
    /// <param name="byId">Who says so; null for the records that are made with the portal.</param>
    /// <param name="isAlone">Whether nobody else could.</param>
    public Result MarkDone(int deliverableId, DateTimeOffset now, int? byId = null, bool isAlone = false)
    {
        var open = Open(deliverableId);
        if (!open.IsSuccess)
            return open;
        var deliverable = open.Value;
        if (!deliverable.MayBeShown)
            return ContractErrors.MaterialNotApproved;
        if (deliverable.Evidence.Count == 0)
            return ContractErrors.NoEvidence;
        if (deliverable.Counted < deliverable.Count)
            return ContractErrors.CountedLess.WithArguments(deliverable.Counted, deliverable.Count!);
        if (!isAlone && deliverable.IsProvenBy(byId))
            return ContractErrors.OwnProof;
        return CloseClause(deliverable, FulfilmentState.Done, null, null, now);
    }

    /// <summary>Accepts all that is proven in full and waits for it (待确认), of those that a person has looked at.</summary>
    public Result Accept(IReadOnlyCollection<int> deliverableIds, DateTimeOffset now, int? byId = null, bool isAlone = false)
    {
        if (deliverableIds.Count == 0)
            return ContractErrors.NothingToAccept;
        foreach (var id in deliverableIds)
        {
            if (MarkDone(id, now, byId, isAlone) is { IsSuccess: false } refused)
                return refused;
        }

        return Result.Success;
    }

    /// <summary>A promise was kept only in part or not at all, with the reason.</summary>
    public Result MarkPartiallyFulfilled(int deliverableId, string? reason, DateTimeOffset now)
    {
        var open = Open(deliverableId);
        if (!open.IsSuccess)
            return open;
        var deliverable = open.Value;
        return string.IsNullOrWhiteSpace(reason) ? ContractErrors.ReasonMissing : CloseClause(deliverable, FulfilmentState.Short, reason, null, now);
    }

    /// <summary>The sponsor does without it: who agreed there, and why. Not by who negotiates or once did. Negotiators must have been loaded.</summary>
    public Result Waive(int deliverableId, string? consentBy, string? reason, DateTimeOffset now, int? byId = null)
    {
        if (Negotiates(byId))
            return ContractErrors.NegotiatorWaives;
        var open = Open(deliverableId);
        if (!open.IsSuccess)
            return open;
        var deliverable = open.Value;
        if (string.IsNullOrWhiteSpace(consentBy))
            return ContractErrors.ConsentMissing;
        return string.IsNullOrWhiteSpace(reason) ? ContractErrors.ReasonMissing : CloseClause(deliverable, FulfilmentState.Waived, reason, consentBy, now);
    }

    /// <summary>Something else was done for a promise that fell short or is open, and there is proof of it.</summary>
    public Result Remediate(int deliverableId, string? what, DateTimeOffset now, int? byId = null, bool isAlone = false)
    {
        var open = Open(deliverableId);
        if (!open.IsSuccess)
            return open;
        var deliverable = open.Value;
        if (string.IsNullOrWhiteSpace(what))
            return ContractErrors.ReasonMissing;
        if (!deliverable.MayBeShown)
            return ContractErrors.MaterialNotApproved;
        if (deliverable.Evidence.Count == 0)
            return ContractErrors.NoEvidence;
        if (!isAlone && deliverable.IsProvenBy(byId))
            return ContractErrors.OwnProof;
        return CloseClause(deliverable, FulfilmentState.MadeGood, what, null, now);
    }

    /// <summary>Money of an instalment came in; taken by <paramref name="receiverId"/>, never by the negotiator.</summary>
    /// <param name="amount">CNY, above 0, at most what is outstanding.</param>
    /// <param name="on">Not in the future.</param>
    /// <param name="isAnother">Whether the person says that it is no receipt entered twice; without it, the same once more is refused.</param>
    public Result Receive(
        int instalmentId, decimal? amount, DateOnly on, int receiverId, IReadOnlyCollection<int> negotiatorIds, DateOnly today, bool isAnother = false, ReceiptDetails? details = null)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (instalments.SingleOrDefault(i => i.Id == instalmentId) is not { } instalment)
            return ContractErrors.NoSuchClause;
        if (receiverId == NegotiatorId || HasNegotiated(receiverId) || negotiatorIds.Contains(receiverId))
            return ContractErrors.NegotiatorReceives;
        if (instalment.IsClosed)
            return ContractErrors.InstalmentClosed;
        if (amount is null or <= 0 || !IsMoney(amount))
            return ContractErrors.Amount.ForField("Amount");
        if (amount > instalment.Outstanding())
            return ContractErrors.TooMuch.WithArguments(instalment.Outstanding());
        if (on > today)
            return ContractErrors.FutureDay.ForField("On");
        if (on < SignedOn?.AddDays(-DaysBeforeSigning))
            return ContractErrors.LongBeforeSigned.ForField("On").WithArguments(SignedOn);
        if (!isAnother && SameReceipt(instalmentId, amount, on) is not null)
            return ContractErrors.SameReceipt;
        instalment.Receive(amount.Value, on);
        receipts.Add(new Receipt(instalment.Id, amount, null, on, receiverId, NextReceiptNumber(), details));
        TouchCount++;
        return Result.Success;
    }

    /// <param name="isAnother">Whether the person says that it is one more delivery; without it, goods come in once.</param>
    public Result ReceiveGoods(
        string? goods, DateOnly on, int receiverId, IReadOnlyCollection<int> negotiatorIds, DateOnly today, bool isAnother = false, ReceiptDetails? details = null)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (Goods is null || GoodsWrittenOffReason is not null)
            return ContractErrors.NoGoods;
        // They count in another text of the same contract, and are booked there.
        if (GoodsCountedElsewhere)
            return ContractErrors.GoodsElsewhere;
        if (receiverId == NegotiatorId || HasNegotiated(receiverId) || negotiatorIds.Contains(receiverId))
            return ContractErrors.NegotiatorReceives;
        if (string.IsNullOrWhiteSpace(goods))
            return ContractErrors.GoodsMissing;
        if (on > today)
            return ContractErrors.FutureDay.ForField("On");
        if (on < SignedOn?.AddDays(-DaysBeforeSigning))
            return ContractErrors.LongBeforeSigned.ForField("On").WithArguments(SignedOn);
        if (!isAnother && EarlierGoods is not null)
            return ContractErrors.SameGoods;
        receipts.Add(new Receipt(null, null, goods, on, receiverId, NextReceiptNumber(), details));
        TouchCount++;
        return Result.Success;
    }

    /// <summary>Gives up the rest of an instalment: not by who negotiates or once did. Negotiators must have been loaded.</summary>
    public Result WriteOff(int instalmentId, string? reason, int? byId = null)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (Negotiates(byId))
            return ContractErrors.NegotiatorWritesOff;
        if (instalments.SingleOrDefault(i => i.Id == instalmentId) is not { } instalment)
            return ContractErrors.NoSuchClause;
        if (instalment.IsClosed)
            return ContractErrors.InstalmentClosed;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing;
        instalment.WriteOff(reason);
        TouchCount++;
        return Result.Success;
    }

    /// <summary>The same of the goods.</summary>
    public Result WriteOffGoods(string? reason, int? byId = null)
    {
        if (!IsInForce)
            return ContractErrors.NotInForce;
        if (Negotiates(byId))
            return ContractErrors.NegotiatorWritesOff;
        if (!GoodsAreOpen)
            return ContractErrors.NoGoods;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing;
        GoodsWrittenOffReason = reason;
        TouchCount++;
        return Result.Success;
    }

    public void RemindOfInstalment(int instalmentId, DateTimeOffset now)
    {
        instalments.SingleOrDefault(i => i.Id == instalmentId)?.Remind(now);
        TouchCount++;
    }

    /// <summary>
    /// Completes it, and the amendments that took over with it. Refused while a deliverable, an instalment or the goods of any
    /// of them are open without a reason (domain.md, Fulfilment).
    /// </summary>
    /// <param name="amendments">Its amendments that took over.</param>
    /// <param name="amendmentUnderWay">Whether an amendment of it is on its way.</param>
    /// <param name="eventIsOver">Whether its event is; also without one.</param>
    /// <param name="earlyReason">Why it is completed before that; at most 500 characters.</param>
    /// <param name="byId">Who completes it; before the event is over nobody who negotiates or once did.</param>
    public Result Complete(bool amendmentUnderWay, DateTimeOffset now, IReadOnlyList<Contract>? amendments = null, bool eventIsOver = true, string? earlyReason = null, int? byId = null)
    {
        if (State != ContractState.Fulfilling)
            return ContractErrors.NotFulfilling;
        List<Contract> family = [this, .. amendments ?? []];
        var open = family.Sum(c => c.deliverables.Count(d => d.Fulfilment == FulfilmentState.Open) + c.instalments.Count(i => !i.IsClosed) + (c.GoodsAreOpen ? 1 : 0));
        if (open > 0)
            return ContractErrors.StillOpen.WithArguments(open);
        if (amendmentUnderWay)
            return ContractErrors.AlreadyAmended;
        if (!eventIsOver && string.IsNullOrWhiteSpace(earlyReason))
            return ContractErrors.EarlyCompletion;
        if (earlyReason?.Length > 500)
            return ContractErrors.ReasonLimit.ForField("EarlyReason");
        if (!eventIsOver && Negotiates(byId))
            return ContractErrors.NegotiatorCompletes;
        CompletedEarlyReason = eventIsOver ? null : earlyReason;
        foreach (var contract in family.Where(c => c.State == ContractState.Fulfilling))
            contract.MoveTo(ContractState.Completed, now);
        return Result.Success;
    }

    /// <summary>Makes a link for the sponsor; at most a year, for a signed contract.</summary>
    public Result Share(string tokenHash, int days, DateTimeOffset now)
    {
        if (!IsCounted())
            return ContractErrors.NotInForce;
        if (days is < 1 or > SponsorLink.LongestDays)
            return ContractErrors.LinkDays;
        links.Add(new SponsorLink(tokenHash, now.AddDays(days)));
        TouchCount++;
        return Result.Success;
    }

    public Result RevokeLink(int linkId, DateTimeOffset now)
    {
        if (links.SingleOrDefault(l => l.Id == linkId) is not { } link || !link.IsOpen(now))
            return ContractErrors.LinkOver;
        link.Revoke(now);
        TouchCount++;
        return Result.Success;
    }

    // Under the contract's own number, so that its vouchers have no gap; a reversed one keeps its number.
    private string NextReceiptNumber() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number}-S{receipts.Count(r => r.ReversesId is null) + 1:00}");

    private bool Negotiates(int? userId) => userId is { } id && (id == NegotiatorId || HasNegotiated(id));

    private Result<Deliverable> Open(int deliverableId)
    {
        if (State != ContractState.Fulfilling)
            return ContractErrors.NotFulfilling;
        if (Find(deliverableId) is not { } deliverable)
            return ContractErrors.NoSuchClause;
        // Short is not the end of it: it can still be made good, or waived.
        return deliverable.Fulfilment is FulfilmentState.Open or FulfilmentState.Short ? deliverable : ContractErrors.ClauseClosed;
    }

    private Result CloseClause(Deliverable deliverable, FulfilmentState state, string? reason, string? consentBy, DateTimeOffset now)
    {
        deliverable.Close(state, reason, consentBy, now);
        TouchCount++;
        return Result.Success;
    }
}
