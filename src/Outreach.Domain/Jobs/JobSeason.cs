using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Outreach.Domain.Jobs;

/// <summary>The time of the year that work is for (S65).</summary>
public enum JobSeason
{
    /// <summary>五一</summary>
    [Display(Name = "May Day")] MayDay,

    /// <summary>暑假</summary>
    [Display(Name = "Summer")] Summer,

    /// <summary>国庆</summary>
    [Display(Name = "National Day")] NationalDay,

    /// <summary>寒假</summary>
    [Display(Name = "Winter")] Winter,

    /// <summary>学期中</summary>
    [Display(Name = "Term time")] TermTime,
}
