using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events;

/// <summary>The sections of an event plan, in the order of the document.</summary>
public enum PlanSection
{
    [Display(Name = "The plan as a whole")] Whole,

    [Display(Name = "Background and purpose")] Purpose,

    [Display(Name = "Time, place and audience")] TimeAndPlace,

    [Display(Name = "Flow")] Flow,

    [Display(Name = "Duty table")] Duties,

    [Display(Name = "Budget")] Budget,

    [Display(Name = "Publicity")] Publicity,

    [Display(Name = "Safety and contingency")] Contingency,

    [Display(Name = "Awards")] Awards,
}
