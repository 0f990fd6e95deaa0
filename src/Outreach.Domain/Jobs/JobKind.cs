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
}
