using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Tasks.Help;

/// <summary>Where a request for help stands.</summary>
public enum HelpState
{
    /// <summary>待答复</summary>
    [Display(Name = "Waiting for an answer")] Waiting,

    /// <summary>已答应</summary>
    [Display(Name = "Accepted")] Accepted,

    /// <summary>已婉拒</summary>
    [Display(Name = "Declined")] Declined,

    /// <summary>已帮忙</summary>
    [Display(Name = "Helped")] Done,

    /// <summary>已致谢</summary>
    [Display(Name = "Thanked")] Thanked,

    /// <summary>已撤回</summary>
    [Display(Name = "Withdrawn")] Withdrawn,
}
