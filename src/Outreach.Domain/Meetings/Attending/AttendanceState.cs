using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings.Attending;

public enum AttendanceState
{
    /// <summary>出席</summary>
    [Display(Name = "Present")] Present,

    /// <summary>迟到</summary>
    [Display(Name = "Late")] Late,

    /// <summary>早退</summary>
    [Display(Name = "Left early")] LeftEarly,

    /// <summary>公假</summary>
    [Display(Name = "Official leave")] OfficialLeave,

    /// <summary>病假</summary>
    [Display(Name = "Sick leave")] SickLeave,

    /// <summary>事假</summary>
    [Display(Name = "Personal leave")] PersonalLeave,

    /// <summary>缺席</summary>
    [Display(Name = "Absent")] Absent,
}
