using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Surveys.MeetingPoints;

/// <summary>Where what students want and what merchants offer meet.</summary>
public enum MeetingPointVerdict
{
    /// <summary>Wanted, and no merchant is with us.</summary>
    [Display(Name = "Lead: wanted, and nobody is with us")] Lead,

    /// <summary>Wanted; somebody is being talked to, nobody is with us.</summary>
    [Display(Name = "Lead: wanted, only talks so far")] Talks,

    [Display(Name = "Wanted, and somebody is with us")] Met,

    [Display(Name = "Hardly wanted")] NotWanted,

    [Display(Name = "No survey asked")] NotAsked,
}
