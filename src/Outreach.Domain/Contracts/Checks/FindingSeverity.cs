using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Checks;

/// <summary>What a finding does to a draft.</summary>
public enum FindingSeverity
{
    /// <summary>Blocks submission.</summary>
    [Display(Name = "Must be fixed")] Error,

    /// <summary>Needs an acknowledgement with a reason.</summary>
    [Display(Name = "Needs a reason")] Warning,
}
