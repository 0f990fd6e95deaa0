using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>What followed a breach.</summary>
public enum BreachState
{
    [Display(Name = "Not settled")] Open,

    [Display(Name = "Made good")] MadeGood,

    /// <summary>赔偿</summary>
    [Display(Name = "Compensated")] Compensated,

    /// <summary>Whoever was wronged does without.</summary>
    [Display(Name = "Let go")] Waived,
}
