using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Flow;

/// <summary>The phases of an event plan.</summary>
public enum FlowPhase
{
    /// <summary>前期准备</summary>
    [Display(Name = "Preparation")] Preparation,

    /// <summary>活动当天，含彩排</summary>
    [Display(Name = "On the day itself")] OnTheDay,

    /// <summary>后期</summary>
    [Display(Name = "After the event")] Afterwards,
}
