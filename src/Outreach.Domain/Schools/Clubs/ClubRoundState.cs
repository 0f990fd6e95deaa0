using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Clubs;

public enum ClubRoundState
{
    /// <summary>走访中</summary>
    [Display(Name = "Round under way")] Open,

    /// <summary>已结束</summary>
    [Display(Name = "Round closed")] Closed,
}
