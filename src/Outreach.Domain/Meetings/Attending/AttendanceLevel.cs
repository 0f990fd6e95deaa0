using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings.Attending;

/// <summary>What a person's absences suggest; nothing removes anybody by itself.</summary>
public enum AttendanceLevel
{
    [Display(Name = "In order")] InOrder,

    [Display(Name = "Warning")] Warn,

    [Display(Name = "Talk due")] Talk,
}
