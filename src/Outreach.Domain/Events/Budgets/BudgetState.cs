using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Budgets;

/// <summary>Where the latest revision of a budget stands.</summary>
public enum BudgetState
{
    /// <summary>起草</summary>
    [Display(Name = "Draft")] Draft,

    /// <summary>待部长审批</summary>
    [Display(Name = "With the minister")] Submitted,

    /// <summary>待指导老师审批: above the threshold, or where no minister may decide.</summary>
    [Display(Name = "With the advisor")] AdvisorReview,

    /// <summary>已批准</summary>
    [Display(Name = "Approved")] Approved,

    /// <summary>退回</summary>
    [Display(Name = "Returned")] Returned,
}
