using System.ComponentModel.DataAnnotations;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Outreach.Domain.Jobs.Applications;

/// <summary>Where an application stands (domain.md, Part-time jobs).</summary>
public enum ApplicationState
{
    /// <summary>已投递</summary>
    [Display(Name = "Applied")] Applied,

    /// <summary>初试通过</summary>
    [Display(Name = "Passed the screening")] ScreenedIn,

    /// <summary>初试未通过</summary>
    [Display(Name = "Not passed the screening")] ScreenedOut,

    /// <summary>已推荐</summary>
    [Display(Name = "Sent to the employer")] SentToCompany,

    /// <summary>已录用</summary>
    [Display(Name = "Hired")] Hired,

    /// <summary>未录用</summary>
    [Display(Name = "Not hired")] NotHired,

    /// <summary>已撤回</summary>
    [Display(Name = "Withdrawn")] Withdrawn,
}
