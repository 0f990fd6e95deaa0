using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Surveys;

namespace Outreach.Web.Features.Surveys.Records;

public sealed class SurveyFilter
{
    public const string Mine = "me";

    [StringLength(100), Display(Name = "Search")]
    public string? Q { get; set; }

    [Display(Name = "State")]
    public SurveyState? State { get; set; }

    /// <summary><c>me</c>: one's own.</summary>
    [Display(Name = "Whose")]
    public string? Who { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}
