using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Seeking;

public enum SeekingState
{
    /// <summary>进行中</summary>
    [Display(Name = "Seeking under way")] Open,

    /// <summary>已结束</summary>
    [Display(Name = "Seeking closed")] Closed,
}
