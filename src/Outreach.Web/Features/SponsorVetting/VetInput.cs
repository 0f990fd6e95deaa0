using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.SponsorVetting;

/// <summary>What came of a check.</summary>
public enum VettingDecision
{
    /// <summary>It is what it says.</summary>
    [Display(Name = "Passed")] Passed,

    /// <summary>It is not.</summary>
    [Display(Name = "Rejected")] Rejected,
}

/// <summary>The form of a check.</summary>
public sealed class VetInput
{
    /// <summary>What came of it.</summary>
    [Required, Display(Name = "Decision")]
    public VettingDecision? Decision { get; set; }

    /// <summary>Photo of the licence.</summary>
    [Display(Name = "Photo of the licence")]
    public IFormFile? Photo { get; set; }

    /// <summary>What was found.</summary>
    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Notes")]
    public string? Notes { get; set; }
}
