using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market.Tips;

namespace Outreach.Web.Features.Market.Tips;

/// <summary>A tip as its giver types it.</summary>
public class TipInput
{
    [Required, StringLength(100), Display(Name = "Which merchant")]
    public string? Merchant { get; set; }

    [Required, StringLength(Tip.LongestText), DataType(DataType.MultilineText), Display(Name = "Why it could suit us")]
    public string? Why { get; set; }

    [StringLength(60), Display(Name = "Whom to ask for there")]
    public string? ContactName { get; set; }

    [StringLength(60), Display(Name = "Their phone or WeChat")]
    public string? ContactPhone { get; set; }

    [Display(Name = "Which event it would suit")]
    public int? EventId { get; set; }

    [Display(Name = "You may tell the merchant that I named it")]
    public bool MayNameGiver { get; set; }

    public TipDetails ToDetails() => new(Merchant!, Why!, ContactName, ContactPhone, MayNameGiver, EventId);
}
