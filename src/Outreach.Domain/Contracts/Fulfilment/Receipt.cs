namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>
/// Money or goods that came in, or the reversal (冲销) of such a receipt. The receiver is never the negotiator (domain.md,
/// Contract), and who reverses is neither of them.
/// </summary>
public sealed class Receipt : Entity
{
    private Receipt()
    {
    }

    internal Receipt(int? instalmentId, decimal? amount, string? goods, DateOnly on, int receiverId, string? number = null, ReceiptDetails? details = null)
    {
        (InstalmentId, Amount, Goods, ReceivedOn, ReceiverId, Number) = (instalmentId, amount, goods, on, receiverId, number);
        (Channel, Payer, Reference, FileId) = (details?.Channel, details?.Payer, details?.Reference, details?.FileId);
    }

    /// <summary>The reversal of another; its money below 0, so that receipts add up to what is there.</summary>
    internal Receipt(Receipt reversed, string reason, DateOnly on, int byId)
        : this(reversed.InstalmentId, -reversed.Amount, null, on, byId) => (ReversesId, Reason) = (reversed.Id, reason);

    public int ContractId { get; private set; }

    /// <summary>For which instalment; null for goods.</summary>
    public int? InstalmentId { get; private set; }

    /// <summary>CNY, below 0 of a reversal; null for goods.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>Goods in words; null for money, and of a reversal.</summary>
    public string? Goods { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Number of its voucher (收款凭证), such as WL-2026-0001-S01; null of a reversal.</summary>
    public string? Number { get; private set; }

    /// <summary>How the money came; null of goods.</summary>
    public ReceiptChannel? Channel { get; private set; }

    public string? Payer { get; private set; }

    /// <summary>Number of the transfer or order.</summary>
    public string? Reference { get; private set; }

    /// <summary>A photo of the transfer, the cash slip or the goods.</summary>
    public int? FileId { get; private set; }

    /// <summary>Who took it in; of a reversal, who reversed.</summary>
    public int ReceiverId { get; private set; }

    /// <summary>The receipt that this one reverses; null for something that came in. Unique.</summary>
    public int? ReversesId { get; private set; }

    /// <summary>Why it was reversed, on the reversal.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether another takes it back.</summary>
    public bool IsReversed { get; private set; }

    /// <summary>Whether it came in and was not taken back.</summary>
    public bool Counts => ReversesId is null && !IsReversed;

    internal void Reverse() => IsReversed = true;
}
