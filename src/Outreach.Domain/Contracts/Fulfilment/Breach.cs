namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>A breach (违约) and what followed (S38): of a promise, of an instalment, or of the contract as a whole.</summary>
public sealed class Breach : Entity
{
    public const int FileLimit = 6;

    private readonly List<BreachFile> files = [];

    private Breach()
    {
    }

    internal Breach(BreachDetails details, int byId)
    {
        (Side, What, On, ById) = (details.Side, details.What!, details.On, byId);
        (DeliverableId, InstalmentId, AnswerBy) = (details.DeliverableId, details.InstalmentId, details.AnswerBy);
        Attach(details.FileIds);
    }

    public int ContractId { get; private set; }

    public BreachSide Side { get; private set; }

    /// <summary>What happened; at most 1,000 characters.</summary>
    public string What { get; private set; } = "";

    public DateOnly On { get; private set; }

    public int ById { get; private set; }

    /// <summary>The promise that was broken; null when it was none.</summary>
    public int? DeliverableId { get; private set; }

    /// <summary>The instalment; null when it was none.</summary>
    public int? InstalmentId { get; private set; }

    /// <summary>Until when the other side answers or makes it good; null without a deadline.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public BreachState State { get; private set; }

    /// <summary>CNY agreed on as compensation.</summary>
    public decimal? Compensation { get; private set; }

    /// <summary>What followed, or why it was let go; null while nothing has.</summary>
    public string? Followed { get; private set; }

    /// <summary>When that was recorded, UTC.</summary>
    public DateTimeOffset? FollowedAt { get; private set; }

    public int? FollowedById { get; private set; }

    /// <summary>When its deadline was last reminded of, UTC.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    public IReadOnlyCollection<BreachFile> Files => files;

    internal void Follow(BreachFollowUp followUp, int byId, DateTimeOffset now)
    {
        (State, Compensation, Followed, FollowedAt, FollowedById) = (followUp.State, followUp.Compensation, followUp.What, now, byId);
        if (followUp.AnswerBy is { } by && by != AnswerBy)
            (AnswerBy, RemindedAt) = (by, null);
        Attach(followUp.FileIds);
    }

    internal void Remind(DateTimeOffset now) => RemindedAt = now;

    private void Attach(IReadOnlyList<int>? fileIds) => files.AddRange((fileIds ?? []).Select(id => new BreachFile(id)));
}
