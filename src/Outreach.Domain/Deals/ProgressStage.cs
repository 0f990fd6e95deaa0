using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Deals;

/// <summary>How far a member has come this term (S78). Derived from the deals, never typed in.</summary>
public enum ProgressStage
{
    /// <summary>已谈成</summary>
    [Display(Name = "Has won")] Won,

    /// <summary>在谈</summary>
    [Display(Name = "In talks")] Negotiating,

    /// <summary>还没有</summary>
    [Display(Name = "None yet")] NoneYet,
}
