using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors;

/// <summary>The form of a merchant.</summary>
public sealed class SponsorInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Full name.</summary>
    [Required, StringLength(100), Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>Short name.</summary>
    [StringLength(40), Display(Name = "Short name")]
    public string? ShortName { get; set; }

    /// <summary>Line of business.</summary>
    [Required, Display(Name = "Industry")]
    public Industry? Industry { get; set; }

    /// <summary>Where the relation stands; not on the form of a new one.</summary>
    [Display(Name = "Standing")]
    public Standing? Standing { get; set; }

    /// <summary>How far.</summary>
    [Display(Name = "Distance")]
    public DistanceBand? Distance { get; set; }

    /// <summary>District.</summary>
    [StringLength(40), Display(Name = "District")]
    public string? District { get; set; }

    /// <summary>Address.</summary>
    [StringLength(200), Display(Name = "Address")]
    public string? Address { get; set; }

    /// <summary>How large.</summary>
    [Display(Name = "Size")]
    public SponsorSize? Size { get; set; }

    /// <summary>Where the lead came from.</summary>
    [Display(Name = "Source")]
    public SponsorSource? Source { get; set; }

    /// <summary>Who looks after it.</summary>
    [Display(Name = "Owner")]
    public int? OwnerId { get; set; }

    /// <summary>Theme tags, between commas.</summary>
    [StringLength(250), Display(Name = "Theme tags")]
    public string? Tags { get; set; }

    /// <summary>Unified social credit code.</summary>
    [StringLength(40), Display(Name = "Credit code")]
    public string? CreditCode { get; set; }

    /// <summary>Why a code whose check fails is right nevertheless.</summary>
    [StringLength(500), Display(Name = "Why the code is right nevertheless")]
    public string? CreditCodeReason { get; set; }

    /// <summary>Photo of the licence for such a code.</summary>
    [Display(Name = "Photo of the licence")]
    public IFormFile? CreditCodePhoto { get; set; }

    /// <summary>Free notes.</summary>
    [StringLength(2000), DataType(DataType.MultilineText), Display(Name = "Notes")]
    public string? Notes { get; set; }

    /// <summary>First contact: name.</summary>
    [StringLength(60), Display(Name = "Contact's name")]
    public string? ContactName { get; set; }

    /// <summary>First contact: function.</summary>
    [StringLength(40), Display(Name = "Function")]
    public string? ContactTitle { get; set; }

    /// <summary>First contact: phone.</summary>
    [StringLength(30), ContactPhone, DataType(DataType.PhoneNumber), Display(Name = "Phone")]
    public string? ContactPhone { get; set; }

    /// <summary>First contact: WeChat name.</summary>
    [StringLength(60), Display(Name = "WeChat")]
    public string? ContactWeChat { get; set; }

    /// <summary>The person has seen the possible duplicates.</summary>
    [Display(Name = "It is a different merchant, save anyway")]
    public bool DifferentMerchant { get; set; }

    /// <summary>The form as it stands for a stored merchant.</summary>
    public static SponsorInput Of(Sponsor s) => new()
    {
        Version = s.Version,
        Name = s.Name,
        ShortName = s.ShortName,
        Industry = s.Industry,
        Standing = s.Standing,
        Distance = s.Distance,
        District = s.District,
        Address = s.Address,
        Size = s.Size,
        Source = s.Source,
        OwnerId = s.OwnerId,
        Tags = Shared.Tags.Join(s.Tags.Select(t => t.Tag)),
        CreditCode = s.CreditCode,
        CreditCodeReason = s.CreditCodeReason,
        Notes = s.Notes,
    };
}
