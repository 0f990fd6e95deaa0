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

public static class Standings
{
    // From the least to the most that is known of a merchant. The blacklist outweighs everything.
    private static readonly Standing[] Ranks = [Standing.Prospect, Standing.Dormant, Standing.Active, Standing.LongTerm, Standing.Blacklisted];

    /// <summary>Which of two records of one merchant says more.</summary>
    public static Standing Higher(Standing one, Standing other) => Array.IndexOf(Ranks, one) >= Array.IndexOf(Ranks, other) ? one : other;
}
