using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Outreach.Domain.Contracts;

/// <summary>Where a contract stands (domain.md, Contracts).</summary>
public enum ContractState
{
    /// <summary>起草</summary>
    [Display(Name = "Draft")] Draft,

    /// <summary>退回: a draft again, with the reviewer's comments.</summary>
    [Display(Name = "Returned")] Returned,

    /// <summary>会签</summary>
    [Display(Name = "Co-signing")] Confirming,

    /// <summary>待审</summary>
    [Display(Name = "In review")] InReview,

    /// <summary>待指导老师决定</summary>
    [Display(Name = "Advisor's decision")] AdvisorReview,

    /// <summary>已批准</summary>
    [Display(Name = "Approved")] Approved,

    /// <summary>已签署</summary>
    [Display(Name = "Signed")]
    [SuppressMessage("Naming", "CA1720", Justification = "The domain's word, not the C type.")]
    Signed,

    /// <summary>履行中</summary>
    [Display(Name = "Fulfilling")] Fulfilling,

    /// <summary>已完成</summary>
    [Display(Name = "Completed")] Completed,

    /// <summary>已撤回</summary>
    [Display(Name = "Withdrawn")] Withdrawn,

    /// <summary>已终止</summary>
    [Display(Name = "Terminated")] Terminated,
}
