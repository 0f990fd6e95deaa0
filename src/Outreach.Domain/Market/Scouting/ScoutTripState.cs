using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Market.Scouting;

public enum ScoutTripState
{
    /// <summary>已安排</summary>
    [Display(Name = "Trip planned")] Planned,

    /// <summary>走访中</summary>
    [Display(Name = "On the way")] Walking,

    /// <summary>已结束</summary>
    [Display(Name = "Trip finished")] Finished,

    /// <summary>已取消</summary>
    [Display(Name = "Trip cancelled")] Cancelled,
}
