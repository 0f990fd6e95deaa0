using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events;

/// <summary>What was decided between an event and its alternative (S44).</summary>
public enum PlanChoice
{
    [Display(Name = "Plan A")] A,

    [Display(Name = "Plan B")] B,
}
