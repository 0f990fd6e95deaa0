using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings.Minutes;

/// <summary>The three situations in which members are (S78).</summary>
public enum Situation
{
    /// <summary>已拉到</summary>
    [Display(Name = "Won a merchant")] Won,

    /// <summary>洽谈中</summary>
    [Display(Name = "Negotiating")] Negotiating,

    /// <summary>暂无</summary>
    [Display(Name = "None yet")] None,
}
