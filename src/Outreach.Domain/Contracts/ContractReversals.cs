using Outreach.Domain.Contracts.Fulfilment;

namespace Outreach.Domain.Contracts;

/// <summary>Receipts that were entered twice or wrongly: asked about, and reversed (冲销), never edited.</summary>
public sealed partial class Contract
{
    /// <summary>The receipt that counts and says the same of the same instalment; null when there is none.</summary>
    public Receipt? SameReceipt(int instalmentId, decimal? amount, DateOnly on) =>
        receipts.Find(r => r.Counts && r.InstalmentId == instalmentId && r.Amount == amount && r.ReceivedOn == on);

    /// <summary>Goods that came in before; null when none have.</summary>
    public Receipt? EarlierGoods => receipts.FindLast(r => r.Counts && r.Goods is not null);

    /// <summary>
    /// Takes a receipt back: a second person says why, both stay visible, and what it had closed is open again, a completed
    /// contract too. What was written off of the instalment was so in view of what had come in, and is waited for again.
    /// </summary>
    /// <param name="byId">Neither who received it nor a negotiator of today or before. Negotiators must have been loaded.</param>
    /// <param name="isAmended">Whether a signed amendment has taken over what was open.</param>
    /// <param name="others">The contract that it amends and the other amendments, which were completed with it and are open again with it.</param>
    public Result ReverseReceipt(
        int receiptId, string? reason, int byId, IReadOnlyCollection<int> negotiatorIds, bool isAmended, DateOnly today, DateTimeOffset now, IReadOnlyList<Contract>? others = null)
    {
        if (receipts.Find(r => r.Id == receiptId) is not { ReversesId: null } receipt)
            return ContractErrors.NoSuchReceipt;
        if (receipt.IsReversed)
            return ContractErrors.ReversedAlready;
        if (!IsInForce && State != ContractState.Completed)
            return ContractErrors.ReceiptsStand;
        if (byId == receipt.ReceiverId)
            return ContractErrors.OwnReceipt;
        if (byId == NegotiatorId || HasNegotiated(byId) || negotiatorIds.Contains(byId))
            return ContractErrors.NegotiatorReverses;
        var instalment = instalments.Find(i => i.Id == receipt.InstalmentId);
        if (isAmended && instalment is { WrittenOffReason: not null })
            return ContractErrors.RestIsAmended;
        if (string.IsNullOrWhiteSpace(reason))
            return ContractErrors.ReasonMissing;
        receipt.Reverse();
        receipts.Add(new Receipt(receipt, reason, today, byId));
        instalment?.TakeBack(receipt.Amount ?? 0, receipts.Where(r => r.Counts && r.InstalmentId == instalment.Id).Max(r => (DateOnly?)r.ReceivedOn));
        if (State == ContractState.Completed && (instalment is { IsClosed: false } || GoodsAreOpen))
        {
            foreach (var contract in (others ?? []).Where(c => c.State == ContractState.Completed).Append(this))
                contract.MoveTo(ContractState.Fulfilling, now);
        }

        TouchCount++;
        return Result.Success;
    }
}
