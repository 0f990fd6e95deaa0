using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Meetings.AttendanceList;

public sealed class HeadCountInput
{
    [Display(Name = "People counted in the room")]
    public int? Heads { get; set; }
}
