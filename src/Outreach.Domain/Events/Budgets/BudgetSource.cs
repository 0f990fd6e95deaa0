using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Budgets;

/// <summary>Where the money of a line comes from (S29).</summary>
public enum BudgetSource
{
    /// <summary>学校拨款</summary>
    [Display(Name = "School funds")] School,

    /// <summary>赞助款; as income it is never typed, but derived from deals, contracts and receipts.</summary>
    [Display(Name = "Sponsorship cash")] SponsorshipCash,

    /// <summary>赞助物资: an expense that goods cover. It costs no money.</summary>
    [Display(Name = "Sponsorship goods")] SponsorshipGoods,

    /// <summary>自筹, such as fees of a training class.</summary>
    [Display(Name = "Own funds")] Own,
}
