using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Tasks.Records;

public sealed class FinishInput
{
    /// <summary>The version that the person saw; another one, or none, is refused.</summary>
    public int? Version { get; set; }

    [DataType(DataType.MultilineText), Display(Name = "What came of it")]
    public string? Outcome { get; set; }

    /// <summary>For who has set the task; only a superior's task takes it.</summary>
    [DataType(DataType.MultilineText), Display(Name = "Report back")]
    public string? Report { get; set; }

    [Display(Name = "Files")]
    public List<IFormFile> Files { get; set; } = [];

    public string? ReturnUrl { get; set; }
}
