using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Sponsors;

public enum Standing
{
    /// <summary>潜在</summary>
    [Display(Name = "Prospect")] Prospect,

    /// <summary>合作中</summary>
    [Display(Name = "Active")] Active,

    /// <summary>长期合作</summary>
    [Display(Name = "Long-term")] LongTerm,

    /// <summary>沉睡</summary>
    [Display(Name = "Dormant")] Dormant,

    /// <summary>黑名单</summary>
    [Display(Name = "Blacklisted")] Blacklisted,
}
