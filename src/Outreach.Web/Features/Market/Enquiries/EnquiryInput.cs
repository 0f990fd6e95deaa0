using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market.Enquiries;

namespace Outreach.Web.Features.Market.Enquiries;

/// <summary>What came by mail, by phone or in person, as one of ours types it in.</summary>
public sealed class EnquiryInput
{
    [Required, Display(Name = "Who enquires")]
    public EnquirySender? Sender { get; set; }

    [Required, Display(Name = "How it came")]
    public EnquiryChannel? Channel { get; set; }

    [Required, Display(Name = "It came on")]
    public DateOnly? ReceivedOn { get; set; }

    [Required, StringLength(60), Display(Name = "Their name")]
    public string? Name { get; set; }

    [StringLength(100), Display(Name = "Merchant, school, club or paper")]
    public string? Organisation { get; set; }

    [Required, StringLength(100), Display(Name = "Phone, WeChat or mail")]
    public string? Contact { get; set; }

    [Required, StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Their matter")]
    public string? What { get; set; }

    [Display(Name = "About which event")]
    public int? EventId { get; set; }

    [Display(Name = "I take it myself")]
    public bool TakeIt { get; set; }

    public EnquiryDetails ToDetails() => new(Sender!.Value, Channel!.Value, Name!, Organisation, Contact!, What!, EventId);
}
