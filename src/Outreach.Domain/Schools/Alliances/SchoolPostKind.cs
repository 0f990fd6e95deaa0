using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Alliances;

public enum SchoolPostKind
{
    /// <summary>活动</summary>
    [Display(Name = "An event")] Event,

    /// <summary>求助</summary>
    [Display(Name = "A request for help")] Help,

    /// <summary>经验</summary>
    [Display(Name = "A lesson")] Lesson,
}
