using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Market.Tips;

/// <summary>Who leaves a tip (S23).</summary>
public enum TipSource
{
    /// <summary>部门联络人</summary>
    [Display(Name = "Department liaison")] Liaison,

    /// <summary>本部成员</summary>
    [Display(Name = "Member of the department")] Member,

    /// <summary>学生</summary>
    [Display(Name = "Student")] Student,

    /// <summary>友校</summary>
    [Display(Name = "Partner school")] PartnerSchool,

    /// <summary>校友</summary>
    [Display(Name = "Alumni")] Alumni,

    /// <summary>主动联系</summary>
    [Display(Name = "Came by themselves")] CameByThemselves,

    /// <summary>其他</summary>
    [Display(Name = "Somebody else")] Other,
}
