namespace Outreach.Domain.Events.Budgets;

/// <summary>A line that differs between two revisions.</summary>
/// <param name="Before">Null when it is new.</param>
/// <param name="After">Null when it was taken out.</param>
public sealed record BudgetLineChange(BudgetLineDetails? Before, BudgetLineDetails? After)
{
    /// <summary>By how much the line changes its side's sum, CNY.</summary>
    public decimal Amount => (After?.Amount ?? 0) - (Before?.Amount ?? 0);
}

/// <summary>What differs line by line between two revisions of a budget.</summary>
public static class BudgetDifference
{
    /// <summary>In the order of the later revision, then what was taken out. Moving a line is no difference.</summary>
    public static IReadOnlyList<BudgetLineChange> Between(IReadOnlyCollection<BudgetLineDetails> before, IReadOnlyCollection<BudgetLineDetails> after)
    {
        var old = before.ToDictionary(l => l.Key ?? 0);
        var changes = new List<BudgetLineChange>();
        foreach (var line in after)
        {
            if (!old.Remove(line.Key ?? 0, out var was))
                changes.Add(new BudgetLineChange(null, line));
            else if (was != line)
                changes.Add(new BudgetLineChange(was, line));
        }

        changes.AddRange(before.Where(l => old.ContainsKey(l.Key ?? 0)).Select(l => new BudgetLineChange(l, null)));
        return changes;
    }
}
