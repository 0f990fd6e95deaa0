using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;

namespace Outreach.Web.Features.Meetings.AttendanceList;

public sealed class ByHandInput
{
    /// <summary>The version that the person saw; 0 for somebody of whom there is no row yet.</summary>
    public int Version { get; set; }

    [Required, Display(Name = "State")]
    public AttendanceState? State { get; set; }

    [Display(Name = "Arrived at")]
    public TimeOnly? Time { get; set; }

    [Required, StringLength(SignInErrors.LongestReason), Display(Name = "Reason")]
    public string? Reason { get; set; }
}
