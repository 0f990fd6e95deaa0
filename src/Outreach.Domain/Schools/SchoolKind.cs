using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools;

public enum SchoolKind
{
    /// <summary>综合性大学</summary>
    [Display(Name = "Another university")] University,

    /// <summary>本校其他学院</summary>
    [Display(Name = "Another college of ours")] OwnCollege,

    /// <summary>医学院校</summary>
    [Display(Name = "Medical school")] Medical,

    /// <summary>师范院校</summary>
    [Display(Name = "Teachers’ college")] Teachers,

    /// <summary>艺术院校</summary>
    [Display(Name = "Art school")] Arts,

    /// <summary>高职高专</summary>
    [Display(Name = "Vocational college")] Vocational,

    /// <summary>其他</summary>
    [Display(Name = "Other kind of school")] Other,
}
