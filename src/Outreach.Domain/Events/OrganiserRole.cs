using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events;

/// <summary>What an organiser does, as an event plan's cover says it.</summary>
public enum OrganiserRole
{
    /// <summary>主办</summary>
    [Display(Name = "Host")] Host,

    /// <summary>承办</summary>
    [Display(Name = "Organiser")] Organiser,

    /// <summary>协办</summary>
    [Display(Name = "Co-organiser")] CoOrganiser,

    /// <summary>赞助</summary>
    [Display(Name = "Sponsor of the event")] Sponsor,
}
