using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Reviews;

public enum ReviewVerdict
{
    /// <summary>批准</summary>
    [Display(Name = "Approved")] Approve,

    /// <summary>退回</summary>
    [Display(Name = "Returned")] Return,
}
