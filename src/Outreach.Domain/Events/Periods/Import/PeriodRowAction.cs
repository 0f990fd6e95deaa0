using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Periods.Import;

/// <summary>What becomes of an entry of a file.</summary>
public enum PeriodRowAction
{
    [Display(Name = "New entry")] Added,

    /// <summary>The calendar says the same.</summary>
    [Display(Name = "Unchanged")] Same,

    /// <summary>The calendar says otherwise of the same thing.</summary>
    [Display(Name = "Changed entry")] Changed,

    [Display(Name = "Refused entry")] Rejected,
}
