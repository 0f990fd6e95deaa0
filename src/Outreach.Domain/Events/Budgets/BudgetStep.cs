namespace Outreach.Domain.Events.Budgets;

/// <summary>Something that was done with a budget; never changed.</summary>
public sealed class BudgetStep : Entity
{
    private readonly List<BudgetComment> comments = [];

    private BudgetStep()
    {
    }

    internal BudgetStep(BudgetStepKind kind, BudgetLevel? level, int revision, int round, string? reason, int byId, int? onBehalfOfId, DateTimeOffset at) =>
        (Kind, Level, Revision, Round, Reason, ById, OnBehalfOfId, At) = (kind, level, revision, round, reason, byId, onBehalfOfId, at);

    public int BudgetId { get; private set; }

    public BudgetStepKind Kind { get; private set; }

    /// <summary>The office of a decision; null for what is none.</summary>
    public BudgetLevel? Level { get; private set; }

    public int Revision { get; private set; }

    /// <summary>With which submission, from 1; 0 before the first.</summary>
    public int Round { get; private set; }

    public string? Reason { get; private set; }

    public int ById { get; private set; }

    /// <summary>The minister on whose behalf it was decided.</summary>
    public int? OnBehalfOfId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    public IReadOnlyCollection<BudgetComment> Comments => comments;

    internal void Comment(int lineKey, string text) => comments.Add(new BudgetComment(lineKey, text));
}
