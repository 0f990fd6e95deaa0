using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Seeking;

public enum ClaimState
{
    /// <summary>在跟</summary>
    [Display(Name = "Claim held")] Held,

    /// <summary>已失效: nobody visited within the set days.</summary>
    [Display(Name = "Claim lapsed")] Lapsed,

    /// <summary>已放弃</summary>
    [Display(Name = "Claim released")] Released,
}
