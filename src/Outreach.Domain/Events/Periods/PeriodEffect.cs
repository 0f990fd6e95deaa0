using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Events.Periods;

/// <summary>What it means for an event to fall into a period; the stronger the greater.</summary>
public enum PeriodEffect
{
    /// <summary>Is only said.</summary>
    [Display(Name = "Notes")] Notes,

    /// <summary>Takes a reason to pass.</summary>
    [Display(Name = "Flags")] Flags,

    /// <summary>Takes a leader's reason to pass.</summary>
    [Display(Name = "Blocks")] Blocks,
}
