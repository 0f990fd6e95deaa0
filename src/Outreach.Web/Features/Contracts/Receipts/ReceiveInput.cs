using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Contracts.Fulfilment;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Contracts.Receipts;

public sealed class ReceiveInput
{
    /// <summary>Which instalment; null for the goods.</summary>
    public int? InstalmentId { get; set; }

    /// <summary>CNY.</summary>
    [Money, Display(Name = "Amount received")]
    public decimal? Amount { get; set; }

    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Goods received")]
    public string? Goods { get; set; }

    [Required, Display(Name = "Received on")]
    public DateOnly? On { get; set; }

    /// <summary>How the money came; asked of money alone.</summary>
    [Display(Name = "How it was paid")]
    public ReceiptChannel? Channel { get; set; }

    [StringLength(60), Display(Name = "Payer")]
    public string? Payer { get; set; }

    [StringLength(60), Display(Name = "Transfer or order number")]
    public string? Reference { get; set; }

    [Display(Name = "Photo of it")]
    public IFormFile? Photo { get; set; }

    [Display(Name = "It is another one, book it too")]
    public bool IsAnother { get; set; }
}
