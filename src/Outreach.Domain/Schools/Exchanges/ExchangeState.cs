using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Exchanges;

public enum ExchangeState
{
    /// <summary>已安排</summary>
    [Display(Name = "Planned")] Planned,

    /// <summary>已进行</summary>
    [Display(Name = "Held")] Held,

    /// <summary>未成</summary>
    [Display(Name = "Called off")] CalledOff,
}
