namespace Outreach.Domain.Events.Budgets;

/// <summary>What a person types of one line.</summary>
/// <param name="Key">Which line of the budget it is; null, or one that the budget does not have, makes a new one.</param>
/// <param name="Category">Of an expense; income has none.</param>
/// <param name="Item">At most 60 characters.</param>
/// <param name="Unit">Of what, such as 条 or 次; at most 10 characters.</param>
/// <param name="Count">How many: 0.01 to 100,000, with two decimals at most.</param>
/// <param name="UnitPrice">CNY: 0 to 9,999,999.99, with two decimals at most.</param>
/// <param name="Source">Of income: the school or own funds.</param>
/// <param name="Note">At most 200 characters.</param>
public sealed record BudgetLineDetails(
    int? Key, BudgetSide Side, BudgetCategory? Category, string? Item, string? Unit, decimal? Count, decimal? UnitPrice, BudgetSource? Source, string? Note)
{
    /// <summary>CNY, rounded to the fen; 0 while it is incomplete.</summary>
    public decimal Amount => BudgetLine.AmountOf(Count ?? 0, UnitPrice ?? 0);

    internal DomainError? Problem()
    {
        if (string.IsNullOrWhiteSpace(Item))
            return BudgetErrors.LineItem;
        if (Side == BudgetSide.Expense && Category is null)
            return BudgetErrors.LineCategory;
        if (Count is not (>= 0.01m and <= BudgetLine.MostCount) || decimal.Round(Count.Value, 2) != Count)
            return BudgetErrors.LineCount;
        if (string.IsNullOrWhiteSpace(Unit))
            return BudgetErrors.LineUnit;
        if (UnitPrice is not (>= 0 and <= BudgetLine.MostMoney) || decimal.Round(UnitPrice.Value, 2) != UnitPrice)
            return BudgetErrors.LinePrice;
        if (Amount > BudgetLine.MostMoney)
            return BudgetErrors.LineAmount;
        if (Source is null)
            return BudgetErrors.LineSource;
        return Side == BudgetSide.Income && Source is (BudgetSource.SponsorshipCash or BudgetSource.SponsorshipGoods) ? BudgetErrors.SponsorshipTyped : null;
    }
}
