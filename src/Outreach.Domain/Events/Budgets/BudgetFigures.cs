namespace Outreach.Domain.Events.Budgets;

/// <summary>The sums of a budget with what sponsors bring, all CNY.</summary>
/// <param name="Typed">Income from the school and of one's own.</param>
/// <param name="Expenses">All expenses, with those that goods cover.</param>
/// <param name="InKind">Expenses that sponsorship goods cover; they take no money.</param>
/// <param name="PaidBySchool">Expenses that the school pays itself: those from its funds, as long as these are not typed as income.</param>
/// <param name="Expected">Cash of open deals.</param>
/// <param name="Promised">Cash of signed contracts.</param>
/// <param name="Received">What has come in of it.</param>
public sealed record BudgetFigures(decimal Typed, decimal Expenses, decimal InKind, decimal PaidBySchool, decimal Expected, decimal Promised, decimal Received)
{
    /// <summary>With what is only expected.</summary>
    public decimal Income => Typed + Expected + Promised;

    /// <summary>Without what is only expected.</summary>
    public decimal Secured => Typed + Promised;

    /// <summary>What is to be paid out of the income.</summary>
    public decimal Money => Expenses - InKind - PaidBySchool;

    /// <summary>Income minus expenses, in money; negative when it does not suffice.</summary>
    public decimal Difference => Income - Money;

    /// <summary>How much of the money is not secured; 0 when all is.</summary>
    public decimal Unsecured => Math.Max(0, Money - Secured);

    public static BudgetFigures Of(IReadOnlyCollection<BudgetLineDetails> lines, decimal expected, decimal promised, decimal received) => new(
        lines.Where(l => l.Side == BudgetSide.Income).Sum(l => l.Amount),
        lines.Where(l => l.Side == BudgetSide.Expense).Sum(l => l.Amount),
        lines.Where(l => l is { Side: BudgetSide.Expense, Source: BudgetSource.SponsorshipGoods }).Sum(l => l.Amount),
        lines.Any(l => l is { Side: BudgetSide.Income, Source: BudgetSource.School }) ? 0 : lines.Where(l => l is { Side: BudgetSide.Expense, Source: BudgetSource.School }).Sum(l => l.Amount),
        expected, promised, received);
}
