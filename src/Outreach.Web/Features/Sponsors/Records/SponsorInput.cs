using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Sponsors.Contacts;

namespace Outreach.Web.Features.Sponsors.Records;

public sealed class SponsorInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(100), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(40), Display(Name = "Short name")]
    public string? ShortName { get; set; }

    [Required, Display(Name = "Industry")]
    public Industry? Industry { get; set; }

    /// <summary>Where the relation stands; not on the form of a new one.</summary>
    [Display(Name = "Standing")]
    public Standing? Standing { get; set; }

    /// <summary>Why a leader sets the standing by hand.</summary>
    [StringLength(500), Display(Name = "Why this standing")]
    public string? StandingReason { get; set; }

    [Display(Name = "Distance")]
    public DistanceBand? Distance { get; set; }

    [StringLength(40), Display(Name = "District")]
    public string? District { get; set; }

    [StringLength(200), Display(Name = "Address")]
    public string? Address { get; set; }

    [Display(Name = "Size")]
    public SponsorSize? Size { get; set; }

    [Display(Name = "Source")]
    public SponsorSource? Source { get; set; }

    [Display(Name = "Owner")]
    public int? OwnerId { get; set; }

    [StringLength(250), Display(Name = "Theme tags")]
    public string? Tags { get; set; }

    [StringLength(80), Display(Name = "Credit code")]
    public string? CreditCode { get; set; }

    /// <summary>Why a code whose check fails is right nevertheless.</summary>
    [StringLength(500), Display(Name = "Why the code is right nevertheless")]
    public string? CreditCodeReason { get; set; }

    [Display(Name = "Photo of the licence")]
    public IFormFile? CreditCodePhoto { get; set; }

    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Notes")]
    public string? Notes { get; set; }

    [Display(Name = "May be named on the public page for merchants")]
    public bool MayBeNamed { get; set; }

    [Display(Name = "A school office that offers work-study")]
    public bool IsSchoolOffice { get; set; }

    /// <summary>First contact: name.</summary>
    [StringLength(60), Display(Name = "Contact's name")]
    public string? ContactName { get; set; }

    /// <summary>First contact: function.</summary>
    [StringLength(40), Display(Name = "Function")]
    public string? ContactTitle { get; set; }

    /// <summary>First contact: phone, or several numbers, each of which becomes a contact.</summary>
    [StringLength(100), ContactPhone, DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? ContactPhone { get; set; }

    /// <summary>First contact: WeChat name.</summary>
    [StringLength(60), Display(Name = "WeChat")]
    public string? ContactWeChat { get; set; }

    [Display(Name = "It is a different merchant, save anyway")]
    public bool DifferentMerchant { get; set; }

    public static SponsorInput Of(Sponsor s) => new()
    {
        Version = s.Version,
        Name = s.Name,
        ShortName = s.ShortName,
        Industry = s.Industry,
        Standing = s.Standing,
        StandingReason = s.StandingReason,
        Distance = s.Distance,
        District = s.District,
        Address = s.Address,
        Size = s.Size,
        Source = s.Source,
        OwnerId = s.OwnerId,
        Tags = TagParser.Join(s.Tags.Select(t => t.Tag)),
        CreditCode = s.CreditCode,
        CreditCodeReason = s.CreditCodeReason,
        Notes = s.Notes,
        MayBeNamed = s.MayBeNamed,
        IsSchoolOffice = s.IsSchoolOffice,
    };
}
