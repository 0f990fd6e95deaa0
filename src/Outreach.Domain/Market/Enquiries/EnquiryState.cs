using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Market.Enquiries;

/// <summary>Where an enquiry stands.</summary>
public enum EnquiryState
{
    /// <summary>待受理</summary>
    [Display(Name = "Not taken yet")] New,

    /// <summary>已受理</summary>
    [Display(Name = "Taken")] Taken,

    /// <summary>已答复</summary>
    [Display(Name = "Answered")] Answered,

    /// <summary>已办结</summary>
    [Display(Name = "Dealt with")] Closed,
}
