using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Budgets;

public enum BudgetSide
{
    /// <summary>收入</summary>
    [Display(Name = "Income")] Income,

    /// <summary>支出</summary>
    [Display(Name = "Expenses")] Expense,
}
