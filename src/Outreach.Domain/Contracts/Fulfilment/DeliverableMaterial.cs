namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>One version of what a promise shows (宣传内容): uploaded by one, approved by another as true, lawful and safe (S25).</summary>
public sealed class DeliverableMaterial : Entity
{
    private DeliverableMaterial()
    {
    }

    internal DeliverableMaterial(int number, MaterialDetails details, int byId, DateTimeOffset now) =>
        (Number, Text, Product, FileId, ById, At) = (number, details.Text, details.Product, details.FileId, byId, now);

    public int DeliverableId { get; private set; }

    /// <summary>Version, from 1; the last one counts.</summary>
    public int Number { get; private set; }

    public string? Text { get; private set; }

    public string? Product { get; private set; }

    public int? FileId { get; private set; }

    public int ById { get; private set; }

    /// <summary>When it was uploaded, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public MaterialState State { get; private set; }

    public int? DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; private set; }

    internal void Decide(MaterialState state, string? reason, int byId, DateTimeOffset now) =>
        (State, Reason, DecidedById, DecidedAt) = (state, reason, byId, now);

    internal void Replace() => State = MaterialState.Replaced;

    /// <summary>The same once more, as the first version of another promise, with who decided on it.</summary>
    internal DeliverableMaterial Again() =>
        new(1, new MaterialDetails(Text, Product, FileId), ById, At) { State = State, DecidedById = DecidedById, DecidedAt = DecidedAt, Reason = Reason };
}
