using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Market.Enquiries;

/// <summary>Who asks from outside (S1).</summary>
public enum EnquirySender
{
    /// <summary>商家</summary>
    [Display(Name = "Merchant")] Merchant,

    /// <summary>其他学校</summary>
    [Display(Name = "Another school")] School,

    /// <summary>社团</summary>
    [Display(Name = "Club")] Club,

    /// <summary>学生</summary>
    [Display(Name = "Student")] Student,

    /// <summary>媒体</summary>
    [Display(Name = "Press")] Press,

    /// <summary>其他</summary>
    [Display(Name = "Somebody else")] Other,
}
