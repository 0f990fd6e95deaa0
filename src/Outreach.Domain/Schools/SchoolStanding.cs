using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools;

/// <summary>
/// How near a school is to us (rooms/schools.md 1). It follows from what was exchanged and from the alliance; leaders overrule it.
/// </summary>
public enum SchoolStanding
{
    /// <summary>未联系</summary>
    [Display(Name = "Not in touch yet")] New,

    /// <summary>有联系</summary>
    [Display(Name = "In touch")] InTouch,

    /// <summary>合作友校</summary>
    [Display(Name = "Partner")] Partner,

    /// <summary>联盟成员</summary>
    [Display(Name = "In the alliance")] Alliance,

    /// <summary>久未联系</summary>
    [Display(Name = "Dormant")] Dormant,
}
