using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Policies;

/// <summary>What the school's policy says of a matter.</summary>
public enum PolicyVerdict
{
    /// <summary>可以</summary>
    [Display(Name = "Allowed")] Allowed,

    /// <summary>须批准</summary>
    [Display(Name = "Allowed with permission")] NeedsPermission,

    /// <summary>不可以</summary>
    [Display(Name = "Not allowed")] Forbidden,
}
