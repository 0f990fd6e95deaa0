using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings.Attending;

public enum LeaveState
{
    [Display(Name = "Waiting")] Waiting,

    [Display(Name = "Granted")] Granted,

    [Display(Name = "Declined")] Declined,

    [Display(Name = "Withdrawn")] Withdrawn,
}
