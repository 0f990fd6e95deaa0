using System.ComponentModel.DataAnnotations;
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

    [Display(Name = "It is another one, book it too")]
    public bool IsAnother { get; set; }
}
