using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Surveys;

/// <summary>Where a survey stands.</summary>
public enum SurveyState
{
    /// <summary>草稿</summary>
    [Display(Name = "Draft")] Draft,

    /// <summary>收集中</summary>
    [Display(Name = "Open for answers")] Open,

    /// <summary>已结束</summary>
    [Display(Name = "Answering is over")] Closed,
}
