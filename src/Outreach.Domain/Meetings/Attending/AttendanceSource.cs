using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings.Attending;

/// <summary>How an attendance came to be recorded.</summary>
public enum AttendanceSource
{
    [Display(Name = "By the code")] Code,

    [Display(Name = "By hand")] Hand,

    [Display(Name = "From the paper list")] Roster,

    [Display(Name = "Leave was granted")] Leave,

    /// <summary>Nothing was recorded until the sign-in closed.</summary>
    [Display(Name = "Not signed in")] Closing,
}
