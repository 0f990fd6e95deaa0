using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Tasks;

/// <summary>Where a task comes from.</summary>
public enum WorkItemSource
{
    /// <summary>自己</summary>
    [Display(Name = "Our own")] Own,

    /// <summary>活动</summary>
    [Display(Name = "An event")] Event,

    /// <summary>洽谈</summary>
    [Display(Name = "A deal")] Deal,

    /// <summary>上级: the college, the league committee's teachers, the union's chair (S4).</summary>
    [Display(Name = "A superior")] Superior,

    /// <summary>例会</summary>
    [Display(Name = "A meeting’s decision")] Meeting,
}
