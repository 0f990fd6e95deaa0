using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>A row of the paper list as it is typed in.</summary>
public sealed class RosterRowInput
{
    [Required]
    public int? UserId { get; set; }

    [Display(Name = "State")]
    public AttendanceState? State { get; set; }

    [Display(Name = "Time")]
    public TimeOnly? Time { get; set; }
}
