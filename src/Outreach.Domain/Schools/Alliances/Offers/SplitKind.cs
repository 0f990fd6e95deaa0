using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Schools.Alliances.Offers;

public enum SplitKind
{
    /// <summary>平分</summary>
    [Display(Name = "Equal shares")] Equal,

    /// <summary>按商定的份额</summary>
    [Display(Name = "Fixed shares")] Fixed,
}
