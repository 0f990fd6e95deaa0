using Outreach.Domain.Data;

namespace Outreach.Domain.Contracts;

/// <summary>A part of the cash, due on a day.</summary>
public sealed class Instalment : Entity
{
    private Instalment()
    {
    }

    internal Instalment(int position, InstalmentContent content) => Write(position, content);

    /// <summary>Whose.</summary>
    public int ContractId { get; private set; }

    /// <summary>Order within the contract, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>By which day.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>CNY.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>CNY received so far.</summary>
    public decimal Received { get; private set; }

    /// <summary>Day of the latest receipt.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>Why the rest will not come; null while it is waited for.</summary>
    public string? WrittenOffReason { get; private set; }

    /// <summary>When it was last reminded of, UTC.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>CNY still to come.</summary>
    public decimal Outstanding => IsClosed ? 0 : (Amount ?? 0) - Received;

    /// <summary>Whether nothing more is waited for.</summary>
    public bool IsClosed => WrittenOffReason is not null || Received >= Amount;

    /// <summary>What it says.</summary>
    public InstalmentContent Content => new(Id, DueOn, Amount);

    internal bool Write(int position, InstalmentContent content)
    {
        var changed = content with { Id = Id } != Content;
        (Position, DueOn, Amount) = (position, content.DueOn, content.Amount);
        return changed;
    }

    internal void Receive(decimal amount, DateOnly on) => (Received, ReceivedOn) = (Received + amount, on);

    internal void WriteOff(string reason) => WrittenOffReason = reason;

    internal void Remind(DateTimeOffset now) => RemindedAt = now;
}

/// <summary>A further clause in words.</summary>
public sealed class ExtraClause : Entity
{
    private ExtraClause()
    {
    }

    internal ExtraClause(int position, ClauseContent content) => Write(position, content);

    /// <summary>Whose.</summary>
    public int ContractId { get; private set; }

    /// <summary>Order within the contract, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What it says.</summary>
    public ClauseContent Content => new(Id, Text);

    internal bool Write(int position, ClauseContent content)
    {
        var changed = content.Text != Text;
        (Position, Text) = (position, content.Text);
        return changed;
    }
}

/// <summary>Money or goods that came in. The receiver is never the negotiator (domain.md, Contract).</summary>
public sealed class Receipt : Entity
{
    private Receipt()
    {
    }

    internal Receipt(int? instalmentId, decimal? amount, string? goods, DateOnly on, int receiverId) =>
        (InstalmentId, Amount, Goods, ReceivedOn, ReceiverId) = (instalmentId, amount, goods, on, receiverId);

    /// <summary>Of which contract.</summary>
    public int ContractId { get; private set; }

    /// <summary>For which instalment; null for goods.</summary>
    public int? InstalmentId { get; private set; }

    /// <summary>CNY; null for goods.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>Goods in words; null for money.</summary>
    public string? Goods { get; private set; }

    /// <summary>On which day.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Who took it.</summary>
    public int ReceiverId { get; private set; }
}
