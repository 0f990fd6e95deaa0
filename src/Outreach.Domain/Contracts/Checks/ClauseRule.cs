using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Checks;

/// <summary>A mistake that the clause check knows (domain.md, ClauseCheck).</summary>
public enum ClauseRule
{
    /// <summary>What the deliverable is, is not said.</summary>
    [Display(Name = "Kind missing")] KindMissing,

    /// <summary>No count above zero.</summary>
    [Display(Name = "Count missing")] CountMissing,

    /// <summary>No unit.</summary>
    [Display(Name = "Unit missing")] UnitMissing,

    /// <summary>It hangs or stands, but nowhere.</summary>
    [Display(Name = "Place missing")] PlaceMissing,

    /// <summary>Nobody carries it out.</summary>
    [Display(Name = "Department missing")] DepartmentMissing,

    /// <summary>No day where one is needed: of an instalment, or of a place that is to be reserved.</summary>
    [Display(Name = "Day missing")] DayMissing,

    /// <summary>A day that has gone by already.</summary>
    [Display(Name = "Day in the past")] DayPast,

    /// <summary>A day so far off that its year may be typed wrongly.</summary>
    [Display(Name = "Day far away")] DayFar,

    /// <summary>More than a place holds on a day.</summary>
    [Display(Name = "More than the place holds")] PlaceTooSmall,

    /// <summary>Nothing is promised to the sponsor (S31).</summary>
    [Display(Name = "No promise")] NothingPromised,

    /// <summary>A promise of how long something hangs or stays (S33).</summary>
    [Display(Name = "Promise of duration")] Duration,

    /// <summary>Words that leave open what is owed.</summary>
    [Display(Name = "Vague words")] Vague,

    /// <summary>An amount that cannot be: zero, negative, or with parts of a cent.</summary>
    [Display(Name = "Impossible amount")] AmountInvalid,

    /// <summary>Instalments and cash differ.</summary>
    [Display(Name = "Instalments do not add up")] InstalmentsDiffer,

    /// <summary>A deliverable starts when the event is over.</summary>
    [Display(Name = "Starts after the event")] StartsTooLate,

    /// <summary>A condition judged by one side.</summary>
    [Display(Name = "Judged by one side")] OneSided,

    /// <summary>Students' data handed over.</summary>
    [Display(Name = "Student data")] StudentData,

    /// <summary>Exclusivity that collides, or may.</summary>
    [Display(Name = "Exclusivity")] Exclusivity,

    /// <summary>Most of the cash comes only after the event.</summary>
    [Display(Name = "Paid late")] LatePayment,

    /// <summary>The sponsor has no vetting, or it lapses before the event ends.</summary>
    [Display(Name = "Vetting does not cover the event")] VettingLapses,
}
