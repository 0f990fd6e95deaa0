namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>Money or goods that came in. The receiver is never the negotiator (domain.md, Contract).</summary>
public sealed class Receipt : Entity
{
    private Receipt()
    {
    }

    internal Receipt(int? instalmentId, decimal? amount, string? goods, DateOnly on, int receiverId) =>
        (InstalmentId, Amount, Goods, ReceivedOn, ReceiverId) = (instalmentId, amount, goods, on, receiverId);

    public int ContractId { get; private set; }

    /// <summary>For which instalment; null for goods.</summary>
    public int? InstalmentId { get; private set; }

    /// <summary>CNY; null for goods.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>Goods in words; null for money.</summary>
    public string? Goods { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    public int ReceiverId { get; private set; }
}
