using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Sponsors;

/// <summary>How far from campus (S16).</summary>
public enum DistanceBand
{
    /// <summary>校门口</summary>
    [Display(Name = "At the gate")] AtTheGate,

    /// <summary>3公里内</summary>
    [Display(Name = "Within 3 km")] WithinThreeKilometres,

    /// <summary>市内</summary>
    [Display(Name = "In the city")] InTheCity,

    /// <summary>更远</summary>
    [Display(Name = "Beyond the city")] Beyond,
}
