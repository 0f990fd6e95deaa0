using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings;

namespace Outreach.Web.Features.Meetings.Records;

public sealed class MeetingFilter
{
    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    [Display(Name = "Kind of meeting")]
    public MeetingKind? Kind { get; set; }

    [Display(Name = "State")]
    public MeetingState? State { get; set; }

    /// <summary><c>me</c>: those that one is invited to.</summary>
    [Display(Name = "Whose")]
    public string? Who { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}
