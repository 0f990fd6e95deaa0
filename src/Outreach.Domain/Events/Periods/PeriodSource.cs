using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Periods;

public enum PeriodSource
{
    [Display(Name = "Typed in")] Typed,

    /// <summary>The State Council's arrangement that the portal comes with.</summary>
    [Display(Name = "State Council")] HolidayData,

    [Display(Name = "Imported")] Imported,
}
