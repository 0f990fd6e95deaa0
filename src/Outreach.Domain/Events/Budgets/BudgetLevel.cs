using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Budgets;

/// <summary>In which office a budget is decided on.</summary>
public enum BudgetLevel
{
    /// <summary>部长</summary>
    [Display(Name = "Minister")] Minister,

    /// <summary>指导老师</summary>
    [Display(Name = "Advisor")] Advisor,
}
