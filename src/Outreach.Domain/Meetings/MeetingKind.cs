using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings;

public enum MeetingKind
{
    /// <summary>例会</summary>
    [Display(Name = "Regular meeting")] Regular,

    /// <summary>统筹会, before an event (S47)</summary>
    [Display(Name = "Coordination meeting")] Coordination,

    /// <summary>总结会, after an event (S47)</summary>
    [Display(Name = "Summary meeting")] Summary,

    /// <summary>培训</summary>
    [Display(Name = "Training")] Training,

    /// <summary>全体大会, of the whole union; a meeting of the department follows it (S81)</summary>
    [Display(Name = "Plenary")] Plenary,

    /// <summary>面试日 (S71)</summary>
    [Display(Name = "Interview day")] InterviewDay,

    /// <summary>团建 (S85)</summary>
    [Display(Name = "Team building")] TeamBuilding,
}
