using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market.Enquiries;

namespace Outreach.Web.Features.Market.Cooperate;

/// <summary>What somebody from outside writes.</summary>
public sealed class CooperateInput
{
    [Required, Display(Name = "Who you are")]
    public EnquirySender? Sender { get; set; }

    [Required, StringLength(60), Display(Name = "Your name")]
    public string? Name { get; set; }

    [StringLength(100), Display(Name = "Merchant, school, club or paper")]
    public string? Organisation { get; set; }

    [Required, StringLength(60), Display(Name = "Phone or WeChat")]
    public string? Contact { get; set; }

    [Required, StringLength(1000), DataType(DataType.MultilineText), Display(Name = "What is it about?")]
    public string? What { get; set; }

    [Display(Name = "For which event")]
    public int? EventId { get; set; }

    /// <summary>People do not see it; robots fill it in.</summary>
    public string? Website { get; set; }

    /// <summary>When the form was opened, sealed.</summary>
    public string? Opened { get; set; }

    public EnquiryDetails ToDetails() => new(Sender!.Value, EnquiryChannel.Form, Name!, Organisation, Contact!, What!, EventId);
}
