using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Gates;

/// <summary>What an event needs before it goes on (rooms/events.md, States). The names say what is missing.</summary>
public enum EventRequirement
{
    [Display(Name = "A purpose")] Purpose,

    [Display(Name = "The day and the times")] Dates,

    [Display(Name = "A venue")] Venue,

    [Display(Name = "Somebody who looks after it")] Owner,

    [Display(Name = "Somebody who answers for safety")] SafetyPerson,

    [Display(Name = "A flow")] Flow,

    [Display(Name = "A day by which plan A or B is decided, and who decides")] PlanB,
}
