using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Attending;

namespace Outreach.Web.Features.Meetings.AttendanceList;

public sealed class AttendanceListFilter
{
    [Display(Name = "State")]
    public AttendanceState? State { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}
