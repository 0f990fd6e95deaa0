using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings;

public enum InviteeKind
{
    /// <summary>Officers, vice ministers and ministers.</summary>
    [Display(Name = "Everybody of the department")] Everybody,

    [Display(Name = "Group")] Group,

    [Display(Name = "Role")] Role,

    [Display(Name = "Person")] Person,

    /// <summary>The liaisons of another department.</summary>
    [Display(Name = "Partner department")] Department,
}
