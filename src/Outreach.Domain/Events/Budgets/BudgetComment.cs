namespace Outreach.Domain.Events.Budgets;

/// <summary>What a decision says about one line.</summary>
public sealed class BudgetComment
{
    private BudgetComment()
    {
    }

    internal BudgetComment(int lineKey, string text) => (LineKey, Text) = (lineKey, text);

    public int StepId { get; private set; }

    /// <summary>Of which line (<see cref="BudgetLine.Key"/>).</summary>
    public int LineKey { get; private set; }

    /// <summary>At most <see cref="EventBudget.CommentLimit"/> characters.</summary>
    public string Text { get; private set; } = "";
}
