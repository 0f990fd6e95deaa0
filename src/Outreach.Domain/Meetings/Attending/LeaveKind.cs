using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings.Attending;

public enum LeaveKind
{
    /// <summary>公假</summary>
    [Display(Name = "Official leave")] Official,

    /// <summary>病假</summary>
    [Display(Name = "Sick leave")] Sick,

    /// <summary>事假</summary>
    [Display(Name = "Personal leave")] Personal,
}
