using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Clubs;

/// <summary>What a club is about.</summary>
public enum ClubField
{
    /// <summary>文艺</summary>
    [Display(Name = "Arts club")] Arts,

    /// <summary>体育</summary>
    [Display(Name = "Sports club")] Sports,

    /// <summary>学术科技</summary>
    [Display(Name = "Science club")] Science,

    /// <summary>公益志愿</summary>
    [Display(Name = "Volunteers")] Volunteers,

    /// <summary>创业实践</summary>
    [Display(Name = "Enterprise and practice")] Enterprise,

    /// <summary>传统文化</summary>
    [Display(Name = "Traditional culture")] Tradition,

    /// <summary>兴趣爱好</summary>
    [Display(Name = "Hobby club")] Hobby,

    /// <summary>其他</summary>
    [Display(Name = "Other kind of club")] Other,
}
