namespace Outreach.Domain.Events.Budgets;

/// <summary>Somebody who drew a budget up, changed it or submitted it, in whichever revision: who never approves it.</summary>
public sealed class BudgetAuthor
{
    private BudgetAuthor()
    {
    }

    internal BudgetAuthor(int userId) => UserId = userId;

    public int BudgetId { get; private set; }

    public int UserId { get; private set; }
}
