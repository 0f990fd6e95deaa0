using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Budgets;

public enum BudgetVerdict
{
    /// <summary>批准</summary>
    [Display(Name = "Approve")] Approve,

    /// <summary>退回</summary>
    [Display(Name = "Return")] Return,
}
