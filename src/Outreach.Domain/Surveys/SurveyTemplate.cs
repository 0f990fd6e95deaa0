using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Surveys;

/// <summary>What a survey can be begun from (S21).</summary>
public enum SurveyTemplate
{
    /// <summary>空白问卷</summary>
    [Display(Name = "An empty survey")] Empty,

    /// <summary>你会用什么</summary>
    [Display(Name = "What would you use")] Use,

    /// <summary>喜欢哪些品牌</summary>
    [Display(Name = "Which brands")] Brands,

    /// <summary>想做什么兼职</summary>
    [Display(Name = "Which jobs")] Jobs,
}
