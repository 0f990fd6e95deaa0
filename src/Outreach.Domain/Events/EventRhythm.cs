using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events;

/// <summary>How the events of a series follow each other.</summary>
public enum EventRhythm
{
    [Display(Name = "Every week")] Weekly,

    [Display(Name = "Every two weeks")] Fortnightly,

    /// <summary>On the same day of the month, or the last one of a shorter month.</summary>
    [Display(Name = "Every month")] Monthly,
}
