using System.Linq.Expressions;
using Outreach.Domain.Data;

namespace Outreach.Domain.Contracts;

public sealed class Instalment : Entity
{
    private static readonly Func<Instalment, decimal> PromisedNow;

    private static readonly Func<Instalment, decimal> OutstandingNow;

    private static readonly Func<Instalment, decimal> WrittenOffNow;

    private static readonly Func<Instalment, bool> OpenNow;

    static Instalment() => (PromisedNow, OutstandingNow, WrittenOffNow, OpenNow) = (PromisedOf.Compile(), OutstandingOf.Compile(), WrittenOffOf.Compile(), OpenOf.Compile());

    private Instalment()
    {
    }

    internal Instalment(int position, InstalmentContent content) => Write(position, content);

    public int ContractId { get; private set; }

    /// <summary>Order within the contract, from 1.</summary>
    public int Position { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>CNY, as the text says.</summary>
    public decimal? Amount { get; private set; }

    /// <summary>CNY received so far.</summary>
    public decimal Received { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>
    /// CNY of the amount that count in another text of the same contract: what an amendment took over from here, or what came in
    /// under the original after the amendment was submitted.
    /// </summary>
    public decimal CountedElsewhere { get; private set; }

    /// <summary>The instalment of the amended contract that this one restates.</summary>
    public int? RestatesId { get; private set; }

    /// <summary>Why the rest will not come; null while it is waited for.</summary>
    public string? WrittenOffReason { get; private set; }

    /// <summary>When it was last reminded of, UTC.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>Whether nothing more is waited for.</summary>
    public bool IsClosed => !IsOpen();

    public InstalmentContent Content => new(Id, DueOn, Amount);

    private static Expression<Func<Instalment, decimal>> PromisedOf => i => (i.Amount ?? 0) - i.CountedElsewhere;

    private static Expression<Func<Instalment, decimal>> OutstandingOf => i => i.WrittenOffReason == null ? (i.Amount ?? 0) - i.CountedElsewhere - i.Received : 0;

    private static Expression<Func<Instalment, decimal>> WrittenOffOf => i => i.WrittenOffReason == null ? 0 : (i.Amount ?? 0) - i.CountedElsewhere - i.Received;

    private static Expression<Func<Instalment, bool>> OpenOf => i => i.WrittenOffReason == null && (i.Amount == null || i.Received + i.CountedElsewhere < i.Amount);

    /// <summary>CNY promised here: received, outstanding and written off. Also in queries.</summary>
    [QueryExpression(nameof(PromisedOf))]
    public decimal Promised() => PromisedNow(this);

    /// <summary>CNY still to come. Also in queries.</summary>
    [QueryExpression(nameof(OutstandingOf))]
    public decimal Outstanding() => OutstandingNow(this);

    /// <summary>CNY that will not come. Also in queries.</summary>
    [QueryExpression(nameof(WrittenOffOf))]
    public decimal WrittenOff() => WrittenOffNow(this);

    /// <summary>Whether more is waited for. Also in queries.</summary>
    [QueryExpression(nameof(OpenOf))]
    public bool IsOpen() => OpenNow(this);

    internal bool Write(int position, InstalmentContent content)
    {
        var changed = content with { Id = Id } != Content;
        (Position, DueOn, Amount) = (position, content.DueOn, content.Amount);
        return changed;
    }

    internal void Restate(int id) => RestatesId = id;

    internal void Receive(decimal amount, DateOnly on) => (Received, ReceivedOn) = (Received + amount, on);

    internal void CountElsewhere(decimal amount) => CountedElsewhere += amount;

    /// <summary>Less came in than was thought: the rest is waited for, even what had been written off in view of it.</summary>
    internal void TakeBack(decimal amount, DateOnly? lastOn) => (Received, ReceivedOn, WrittenOffReason) = (Received - amount, lastOn, null);

    internal void WriteOff(string reason) => WrittenOffReason = reason;

    internal void Remind(DateTimeOffset now) => RemindedAt = now;
}
