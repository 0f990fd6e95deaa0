using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Budgets;

/// <summary>What was done with a budget.</summary>
public enum BudgetStepKind
{
    [Display(Name = "Drawn up")] DrawnUp,

    [Display(Name = "Submitted for approval")] Submitted,

    [Display(Name = "Taken back")] TakenBack,

    [Display(Name = "Approved")] Approved,

    [Display(Name = "Returned")] Returned,

    /// <summary>An approved budget is changed in a new revision.</summary>
    [Display(Name = "New revision opened")] Reopened,

    /// <summary>The new revision was given up: the approved one stands.</summary>
    [Display(Name = "New revision dropped")] Discarded,
}
