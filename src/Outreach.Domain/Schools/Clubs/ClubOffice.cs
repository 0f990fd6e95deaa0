using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Clubs;

/// <summary>What somebody does in a club.</summary>
public enum ClubOffice
{
    /// <summary>社长</summary>
    [Display(Name = "Head of the club")] Head,

    /// <summary>外联负责人</summary>
    [Display(Name = "Outreach of the club")] Outreach,

    /// <summary>其他</summary>
    [Display(Name = "Another office")] Other,
}
