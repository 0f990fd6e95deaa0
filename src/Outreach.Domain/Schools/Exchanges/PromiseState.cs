using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Exchanges;

public enum PromiseState
{
    /// <summary>待兑现</summary>
    [Display(Name = "To be kept")] Open,

    /// <summary>已兑现</summary>
    [Display(Name = "Kept")] Kept,

    /// <summary>未兑现</summary>
    [Display(Name = "Not kept")] Broken,
}
