namespace Outreach.Domain.Contracts;

public sealed class Instalment : Entity
{
    private Instalment()
    {
    }

    internal Instalment(int position, InstalmentContent content) => Write(position, content);

    public int ContractId { get; private set; }

    /// <summary>Order within the contract, from 1.</summary>
    public int Position { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>CNY.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>CNY received so far.</summary>
    public decimal Received { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>Why the rest will not come; null while it is waited for.</summary>
    public string? WrittenOffReason { get; private set; }

    /// <summary>When it was last reminded of, UTC.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>CNY still to come.</summary>
    public decimal Outstanding => IsClosed ? 0 : (Amount ?? 0) - Received;

    /// <summary>Whether nothing more is waited for.</summary>
    public bool IsClosed => WrittenOffReason is not null || Received >= Amount;

    public InstalmentContent Content => new(Id, DueOn, Amount);

    internal bool Write(int position, InstalmentContent content)
    {
        var changed = content with { Id = Id } != Content;
        (Position, DueOn, Amount) = (position, content.DueOn, content.Amount);
        return changed;
    }

    internal void Receive(decimal amount, DateOnly on) => (Received, ReceivedOn) = (Received + amount, on);

    /// <summary>Less came in than was thought: the rest is waited for, even what had been written off in view of it.</summary>
    internal void TakeBack(decimal amount, DateOnly? lastOn) => (Received, ReceivedOn, WrittenOffReason) = (Received - amount, lastOn, null);

    internal void WriteOff(string reason) => WrittenOffReason = reason;

    internal void Remind(DateTimeOffset now) => RemindedAt = now;
}
