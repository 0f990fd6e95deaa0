using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Accounts;

public enum InvitationState
{
    [Display(Name = "Invitation open")] Waiting,

    [Display(Name = "Invitation accepted")] Done,

    /// <summary>Older than 7 days.</summary>
    [Display(Name = "Invitation expired")] Overdue,

    [Display(Name = "Invitation withdrawn")] Withdrawn,
}
