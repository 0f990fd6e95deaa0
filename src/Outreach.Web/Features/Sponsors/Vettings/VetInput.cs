using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Sponsors.Vettings;

public enum VettingDecision
{
    [Display(Name = "Passed")] Passed,

    /// <summary>It is not.</summary>
    [Display(Name = "Rejected")] Rejected,
}

public sealed class VetInput
{
    [Required, Display(Name = "Decision")]
    public VettingDecision? Decision { get; set; }

    [Display(Name = "Photo of the licence")]
    public IFormFile? Photo { get; set; }

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Notes")]
    public string? Notes { get; set; }
}
