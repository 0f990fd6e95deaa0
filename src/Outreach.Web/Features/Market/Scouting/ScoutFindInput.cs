using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Market.Scouting;

/// <summary>One merchant on the way: name, industry, one tap.</summary>
public sealed class ScoutFindInput
{
    public const string Another = "another";

    [Required, StringLength(100), Display(Name = "What stands on its sign")]
    public string? Name { get; set; }

    [Required, Display(Name = "Industry")]
    public Industry? Industry { get; set; }

    [Required, Display(Name = "First impression")]
    public Impression? Impression { get; set; }

    [Display(Name = "Size")]
    public SponsorSize? Size { get; set; }

    [StringLength(500), Display(Name = "Note")]
    public string? Note { get; set; }

    [Display(Name = "Photo")]
    public IFormFile? Photo { get; set; }

    [Display(Name = "I will look after it")]
    public bool IsMine { get; set; }

    /// <summary>The key of the merchant that it is, or <see cref="Another"/>; null where the list holds none like it.</summary>
    [StringLength(20), Display(Name = "In the list already?")]
    public string? Same { get; set; }
}
