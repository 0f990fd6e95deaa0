using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings.Attending;

/// <remarks>The trail does not say of which kind a leave was: that somebody was ill is told to those who decide, and to nobody else.</remarks>
public enum AttendanceState
{
    /// <summary>出席</summary>
    [Display(Name = "Present")] Present,

    /// <summary>迟到</summary>
    [Display(Name = "Late")] Late,

    /// <summary>早退</summary>
    [Display(Name = "Left early")] LeftEarly,

    /// <summary>公假</summary>
    [Display(Name = "Official leave"), AuditedAs("OnLeave")] OfficialLeave,

    /// <summary>病假</summary>
    [Display(Name = "Sick leave"), AuditedAs("OnLeave")] SickLeave,

    /// <summary>事假</summary>
    [Display(Name = "Personal leave"), AuditedAs("OnLeave")] PersonalLeave,

    /// <summary>缺席</summary>
    [Display(Name = "Absent")] Absent,
}
