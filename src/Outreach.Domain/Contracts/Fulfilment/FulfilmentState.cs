using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>What became of a promise (履约).</summary>
public enum FulfilmentState
{
    [Display(Name = "Open")] Open,

    [Display(Name = "Done")] Done,

    [Display(Name = "Short")]
    [SuppressMessage("Naming", "CA1720", Justification = "The domain's word, not the C type.")]
    Short,

    /// <summary>The sponsor agreed to do without it.</summary>
    [Display(Name = "Waived")] Waived,

    /// <summary>Missed, and something else was done for it.</summary>
    [Display(Name = "Made good")] MadeGood,

    [Display(Name = "Moved to the amendment")] CarriedOver,

    /// <summary>Of an amendment: it was settled under the original before the amendment took over, and counts there.</summary>
    [Display(Name = "Settled under the original")] SettledBefore,

    /// <summary>作废: the contract was terminated while it was open.</summary>
    [Display(Name = "Void")] Void,
}
