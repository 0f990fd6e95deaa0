using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Tasks;

/// <summary>Where a task stands (events.md, section 6).</summary>
public enum WorkItemState
{
    /// <summary>待办</summary>
    [Display(Name = "To do")] Open,

    /// <summary>进行中</summary>
    [Display(Name = "Doing")] Doing,

    /// <summary>已完成</summary>
    [Display(Name = "Done")] Done,

    /// <summary>已放弃</summary>
    [Display(Name = "Dropped")] Dropped,
}
