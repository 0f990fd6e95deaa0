using System.ComponentModel.DataAnnotations;

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

    /// <summary>待签: the paper is prepared and its number drawn; nothing counts before its signed scan is in.</summary>
    [Display(Name = "To be signed")] ToBeSigned,

    /// <summary>履行中: both sides have signed, and the scan is in.</summary>
    [Display(Name = "Fulfilling")] Fulfilling,

    /// <summary>已完成</summary>
    [Display(Name = "Completed")] Completed,

    /// <summary>已撤回</summary>
    [Display(Name = "Withdrawn")] Withdrawn,

    /// <summary>已终止</summary>
    [Display(Name = "Terminated")] Terminated,
}
