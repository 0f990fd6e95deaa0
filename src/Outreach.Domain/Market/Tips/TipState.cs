using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Market.Tips;

/// <summary>Where a tip stands.</summary>
public enum TipState
{
    /// <summary>新线索</summary>
    [Display(Name = "New tip")] New,

    /// <summary>已指派</summary>
    [Display(Name = "Assigned")] Assigned,

    /// <summary>跟进中</summary>
    [Display(Name = "Being followed up")] FollowedUp,

    /// <summary>谈成</summary>
    [Display(Name = "Became a sponsor")] Won,

    /// <summary>已了结</summary>
    [Display(Name = "Settled")] Closed,
}
