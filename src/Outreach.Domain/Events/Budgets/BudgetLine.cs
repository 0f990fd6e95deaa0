namespace Outreach.Domain.Events.Budgets;

/// <summary>One line of one revision of a budget.</summary>
public sealed class BudgetLine
{
    /// <summary>CNY of a line at most, and of its unit price.</summary>
    public const decimal MostMoney = 9_999_999.99m;

    public const decimal MostCount = 100_000;

    private BudgetLine()
    {
    }

    internal BudgetLine(int revision, int key) => (Revision, Key) = (revision, key);

    public int BudgetId { get; private set; }

    /// <summary>Of which revision, from 1. Those of approved revisions are never changed.</summary>
    public int Revision { get; private set; }

    /// <summary>Names the line within its budget; the same line has it in every revision.</summary>
    public int Key { get; private set; }

    /// <summary>Order within the budget, from 1.</summary>
    public int Position { get; private set; }

    public BudgetSide Side { get; private set; }

    /// <summary>Null for income.</summary>
    public BudgetCategory? Category { get; private set; }

    public string Item { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public decimal Count { get; private set; }

    /// <summary>CNY.</summary>
    public decimal UnitPrice { get; private set; }

    /// <summary>CNY: count by unit price, rounded to the fen.</summary>
    public decimal Amount { get; private set; }

    public BudgetSource Source { get; private set; }

    public string? Note { get; private set; }

    public BudgetLineDetails Details => new(Key, Side, Category, Item, Unit, Count, UnitPrice, Source, Note);

    /// <summary>CNY, rounded to the fen as people round; 0 where a factor is beyond all limits.</summary>
    public static decimal AmountOf(decimal count, decimal unitPrice) =>
        Math.Abs(count) > MostCount || Math.Abs(unitPrice) > MostMoney ? 0 : decimal.Round(count * unitPrice, 2, MidpointRounding.AwayFromZero);

    internal void Set(int position, BudgetLineDetails details)
    {
        Position = position;
        Side = details.Side;
        Category = details.Side == BudgetSide.Expense ? details.Category : null;
        Item = details.Item!;
        Unit = details.Unit!;
        Count = details.Count!.Value;
        UnitPrice = details.UnitPrice!.Value;
        Amount = details.Amount;
        Source = details.Source!.Value;
        Note = details.Note;
    }
}
