using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Jobs;

/// <summary>Where a posting stands (domain.md, Part-time jobs).</summary>
public enum PostingState
{
    /// <summary>草稿</summary>
    [Display(Name = "Draft")] Draft,

    /// <summary>审核中</summary>
    [Display(Name = "Waiting for a second person")] Vetting,

    /// <summary>已发布</summary>
    [Display(Name = "Published")] Published,

    /// <summary>已暂停</summary>
    [Display(Name = "Suspended")] Suspended,

    /// <summary>已截止</summary>
    [Display(Name = "Closed to applications")] Closed,

    /// <summary>已结束</summary>
    [Display(Name = "Finished")] Finished,

    /// <summary>未通过</summary>
    [Display(Name = "Not passed")] Rejected,
}
