using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Attending;
using Outreach.Domain.Meetings.SignIn;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>Somebody who came without being on the list.</summary>
public sealed class AddByHandInput
{
    [Required, Display(Name = "Who came")]
    public int? UserId { get; set; }

    [Required, Display(Name = "State")]
    public AttendanceState? State { get; set; }

    [Display(Name = "Arrived at")]
    public TimeOnly? Time { get; set; }

    [Required, StringLength(SignInErrors.LongestReason), Display(Name = "Reason")]
    public string? Reason { get; set; }
}
