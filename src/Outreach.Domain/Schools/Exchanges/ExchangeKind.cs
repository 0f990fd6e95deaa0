using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Exchanges;

/// <summary>What happened, or is to happen, between a school and us (rooms/schools.md 1).</summary>
public enum ExchangeKind
{
    /// <summary>电话、微信</summary>
    [Display(Name = "Call or message")] Call,

    /// <summary>我们去拜访</summary>
    [Display(Name = "We visit them")] VisitOut,

    /// <summary>他们来访</summary>
    [Display(Name = "They visit us")] VisitIn,

    /// <summary>邀请</summary>
    [Display(Name = "Invited by them")] Invitation,

    /// <summary>联谊</summary>
    [Display(Name = "Get-together")] GetTogether,

    /// <summary>合办活动</summary>
    [Display(Name = "Joint event")] JointEvent,

    /// <summary>担任评委</summary>
    [Display(Name = "Seat on a jury")] JurySeat,

    /// <summary>经验交流</summary>
    [Display(Name = "Experience shared")] ExperienceShared,
}
