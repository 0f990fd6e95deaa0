using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Surveys;

public enum QuestionKind
{
    /// <summary>单选</summary>
    [Display(Name = "One choice")] One,

    /// <summary>多选</summary>
    [Display(Name = "Several choices")] Several,

    /// <summary>简短填写</summary>
    [Display(Name = "Short text")] Text,

    /// <summary>1 至 5 分</summary>
    [Display(Name = "Scale from 1 to 5")] Scale,
}
