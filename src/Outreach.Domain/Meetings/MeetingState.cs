using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings;

public enum MeetingState
{
    /// <summary>待召开</summary>
    [Display(Name = "Planned")] Planned,

    /// <summary>已召开</summary>
    [Display(Name = "Held")] Held,

    /// <summary>纪要已发布</summary>
    [Display(Name = "Minutes published")] Published,

    /// <summary>已取消</summary>
    [Display(Name = "Cancelled")] Cancelled,
}
