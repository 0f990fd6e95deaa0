using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events;

/// <summary>What nobody changes without a reason once the event is planned (S11).</summary>
public enum EventField
{
    [Display(Name = "Begins")] StartsAt,

    [Display(Name = "Ends")] EndsAt,

    [Display(Name = "Venue")] Venue,

    [Display(Name = "Purpose of the event")] Purpose,

    [Display(Name = "Flow")] Flow,

    [Display(Name = "Budget")] Budget,
}
