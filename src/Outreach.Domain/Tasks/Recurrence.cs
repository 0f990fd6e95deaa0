using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Tasks;

/// <summary>How often a task comes again.</summary>
public enum Recurrence
{
    [Display(Name = "Once")] None,

    [Display(Name = "Every week")] Weekly,

    [Display(Name = "Every month")] Monthly,

    /// <summary>A term (学期) is half a year.</summary>
    [Display(Name = "Every term")] EveryTerm,
}
