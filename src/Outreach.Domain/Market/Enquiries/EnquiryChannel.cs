using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Market.Enquiries;

/// <summary>How an enquiry came.</summary>
public enum EnquiryChannel
{
    /// <summary>网上表单</summary>
    [Display(Name = "Public form")] Form,

    /// <summary>邮件</summary>
    [Display(Name = "Mail")] Mail,

    /// <summary>电话</summary>
    [Display(Name = "Phone call")] Phone,

    /// <summary>来访</summary>
    [Display(Name = "Came in person")] Visit,
}
