using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Sponsors.Import;

/// <summary>What a person says of a row that seems to repeat a merchant.</summary>
public enum ImportVerdict
{
    /// <summary>同一家，跳过</summary>
    [Display(Name = "The same: skip")] Same,

    /// <summary>同一家，补全</summary>
    [Display(Name = "The same: fill in what is missing")] Fill,

    /// <summary>不是同一家</summary>
    [Display(Name = "Not the same: a new merchant")] Different,
}
