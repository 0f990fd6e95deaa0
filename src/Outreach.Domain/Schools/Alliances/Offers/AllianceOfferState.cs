using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Outreach.Domain.Schools.Alliances.Offers;

public enum AllianceOfferState
{
    /// <summary>起草中</summary>
    [Display(Name = "Joint offer in draft")] Draft,

    /// <summary>等待各校同意</summary>
    [Display(Name = "Waits for the schools’ consent")] Out,

    /// <summary>各校已同意</summary>
    [Display(Name = "All schools consent")] Agreed,

    /// <summary>商家已签</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The domain's word, not the C type.")]
    [Display(Name = "Joint offer signed")] Signed,

    /// <summary>已撤回</summary>
    [Display(Name = "Joint offer withdrawn")] Withdrawn,
}
