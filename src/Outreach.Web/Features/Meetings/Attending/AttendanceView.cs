using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Meetings.Attending;

/// <summary>What a row of the totals stands for.</summary>
public enum AttendanceView
{
    [Display(Name = "By person")] Person,

    [Display(Name = "By group")] Group,

    [Display(Name = "By kind of meeting")] Kind,

    [Display(Name = "By term")] Term,
}
