using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Terminations;

/// <summary>On whose wish a contract ended.</summary>
public enum TerminatedBy
{
    /// <summary>双方协商</summary>
    [Display(Name = "Both sides agreed")] Both,

    [Display(Name = "The merchant ended it")] Sponsor,

    [Display(Name = "We ended it")] Department,
}
