using System.ComponentModel.DataAnnotations;

namespace Outreach.Domain.Contracts.Fulfilment;

/// <summary>How money came in.</summary>
public enum ReceiptChannel
{
    [Display(Name = "Bank transfer")] Transfer,

    [Display(Name = "WeChat Pay")] WeChatPay,

    [Display(Name = "Alipay")] Alipay,

    [Display(Name = "In cash")] InCash,

    [Display(Name = "Another way")] Other,
}
