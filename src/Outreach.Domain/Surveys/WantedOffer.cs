using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Surveys;

/// <summary>What students want of a merchant, whatever its line of business.</summary>
public enum WantedOffer
{
    /// <summary>优惠折扣</summary>
    [Display(Name = "Discounts")] Discount,

    /// <summary>试吃试用</summary>
    [Display(Name = "Free samples")] Sample,

    /// <summary>活动奖品</summary>
    [Display(Name = "Prizes at events")] Prize,

    /// <summary>兼职实习</summary>
    [Display(Name = "Jobs and internships")] Job,

    /// <summary>讲座培训</summary>
    [Display(Name = "Talks and training")] Talk,

    /// <summary>进校服务</summary>
    [Display(Name = "Service on campus")] Service,
}
