using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Exchanges;

public enum PromiseSide
{
    /// <summary>我们答应的</summary>
    [Display(Name = "We promised")] Ours,

    /// <summary>对方答应的</summary>
    [Display(Name = "They promised")] Theirs,
}
