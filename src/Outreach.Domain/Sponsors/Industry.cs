using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Sponsors;

/// <summary>Line of business (domain.md, Sponsors).</summary>
public enum Industry
{
    /// <summary>餐饮</summary>
    [Display(Name = "Catering")] Catering,

    /// <summary>食品饮料</summary>
    [Display(Name = "Food & drink")] FoodAndDrink,

    /// <summary>服饰</summary>
    [Display(Name = "Clothing")] Clothing,

    /// <summary>电子数码</summary>
    [Display(Name = "Electronics")] Electronics,

    /// <summary>教育培训</summary>
    [Display(Name = "Education & training")] Education,

    /// <summary>通讯</summary>
    [Display(Name = "Telecom")] Telecom,

    /// <summary>文体</summary>
    [Display(Name = "Sport & culture")] SportAndCulture,

    /// <summary>旅游出行</summary>
    [Display(Name = "Travel")] Travel,

    /// <summary>金融</summary>
    [Display(Name = "Finance")] Finance,

    /// <summary>美容</summary>
    [Display(Name = "Beauty")] Beauty,

    /// <summary>其他</summary>
    [Display(Name = "Other business")] Other,
}
