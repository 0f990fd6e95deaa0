using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Offers;

/// <summary>Whether an offer may be taken out to merchants (S37); it follows from its lines.</summary>
public enum EventOfferState
{
    /// <summary>起草: some line's department was not asked yet, or not since the line was changed.</summary>
    [Display(Name = "Being written")] Draft,

    /// <summary>征询中: every department was asked, and some have not answered.</summary>
    [Display(Name = "Asked")] Asked,

    /// <summary>有条目被谢绝</summary>
    [Display(Name = "Line declined")] Declined,

    /// <summary>已敲定: every department has agreed.</summary>
    [Display(Name = "Cleared")] Cleared,

    /// <summary>不再提供</summary>
    [Display(Name = "No longer offered")] Withdrawn,
}
