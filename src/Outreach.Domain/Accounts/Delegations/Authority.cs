using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Accounts.Delegations;

/// <summary>What a leader decides and can hand to somebody else for dated days. Whatever is decided later joins here.</summary>
public enum Authority
{
    /// <summary>合同审核: the minister's; to a vice minister.</summary>
    [Display(Name = "Reviews of contracts")] ContractReviews,

    /// <summary>活动预算: the minister's; to a vice minister.</summary>
    [Display(Name = "Budgets of events")] Budgets,

    /// <summary>黑名单例外: the minister's; to a vice minister.</summary>
    [Display(Name = "Exceptions to the blacklist")] BlacklistExemptions,

    /// <summary>兼职发布: any leader's; to a member as well.</summary>
    [Display(Name = "Publishing of job postings")] Postings,

    /// <summary>商家核验: any leader's; to a member as well.</summary>
    [Display(Name = "Vetting of merchants")] Vettings,
}
