using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Meetings;

/// <summary>How the meetings of a series follow each other.</summary>
public enum MeetingRhythm
{
    [Display(Name = "Every week")] Weekly,

    [Display(Name = "Every two weeks")] Fortnightly,
}
