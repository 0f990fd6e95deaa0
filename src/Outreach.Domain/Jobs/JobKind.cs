using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Jobs;

/// <summary>Off campus, or arranged by the school (S61).</summary>
public enum JobKind
{
    /// <summary>校外兼职</summary>
    [Display(Name = "Off-campus part-time")] OffCampus,

    /// <summary>勤工助学（临时）</summary>
    [Display(Name = "Work-study, temporary")] WorkStudyTemporary,

    /// <summary>勤工助学（固定）</summary>
    [Display(Name = "Work-study, fixed")] WorkStudyFixed,

    /// <summary>社会实践: without pay (S92).</summary>
    [Display(Name = "Social practice, unpaid")] SocialPractice,

    /// <summary>志愿服务: without pay (S92).</summary>
    [Display(Name = "Volunteering, unpaid")] Volunteer,
}

public static class JobKinds
{
    /// <summary>Whether there is no pay: the posting says what one gets instead.</summary>
    public static bool IsUnpaid(this JobKind kind) => kind is JobKind.SocialPractice or JobKind.Volunteer;

    /// <summary>Whether a school office offers it, confirmed by a leader.</summary>
    public static bool IsWorkStudy(this JobKind kind) => kind is JobKind.WorkStudyTemporary or JobKind.WorkStudyFixed;
}
