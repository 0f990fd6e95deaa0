using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Sponsors;

/// <summary>Where the lead came from (S23).</summary>
public enum SponsorSource
{
    /// <summary>走访</summary>
    [Display(Name = "Scouted")] Scouted,

    /// <summary>部门提供</summary>
    [Display(Name = "Tip from a department")] DepartmentTip,

    /// <summary>校友</summary>
    [Display(Name = "Alumni")] Alumni,

    /// <summary>友校介绍</summary>
    [Display(Name = "Partner school")] PartnerSchool,

    /// <summary>老客户</summary>
    [Display(Name = "Returning")] Returning,

    /// <summary>学生线索</summary>
    [Display(Name = "Tip from a student")] StudentTip,

    /// <summary>主动联系</summary>
    [Display(Name = "Came by themselves")] CameByThemselves,
}
