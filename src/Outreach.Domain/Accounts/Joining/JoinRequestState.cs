using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Accounts.Joining;

public enum JoinRequestState
{
    [Display(Name = "Waits for confirmation")] Waiting,

    [Display(Name = "Confirmed as a member")] Accepted,

    [Display(Name = "Not confirmed as a member")] Declined,
}
