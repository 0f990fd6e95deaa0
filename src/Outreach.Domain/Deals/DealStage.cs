using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Outreach.Domain.Deals;

/// <summary>Where a negotiation stands (domain.md, Deal).</summary>
public enum DealStage
{
    /// <summary>目标</summary>
    [Display(Name = "Target")] Target,

    /// <summary>已接触</summary>
    [Display(Name = "Contacted")] Contacted,

    /// <summary>谈判中</summary>
    [Display(Name = "Negotiating")] Negotiating,

    /// <summary>口头意向</summary>
    [Display(Name = "Agreed in principle")] Agreed,

    /// <summary>合同中</summary>
    [Display(Name = "Contracting")] Contracting,

    /// <summary>已签约</summary>
    [Display(Name = "Won")] Won,

    /// <summary>流失</summary>
    [Display(Name = "Lost")] Lost,
}
