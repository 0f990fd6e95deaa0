using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.Attending;

public sealed class LeaveInput
{
    [Required, Display(Name = "Kind of leave")]
    public LeaveKind? Kind { get; set; }

    [StringLength(LeaveRequest.LongestReason), DataType(DataType.MultilineText), Display(Name = "Reason for the leave")]
    public string? Reason { get; set; }

    [StringLength(LeaveRequest.LongestSubstitute), Display(Name = "Who comes instead")]
    public string? Substitute { get; set; }

    public LeaveDetails ToDetails() => new(Kind!.Value, Reason, Substitute);
}
