using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Market.Outings;

/// <summary>Somebody goes out now.</summary>
public sealed class OutingInput
{
    /// <summary>Who; only leaders choose somebody else.</summary>
    [Display(Name = "Who goes out")]
    public int? UserId { get; set; }

    [Required, StringLength(100), Display(Name = "Where to")]
    public string? Destination { get; set; }

    [Display(Name = "To which merchant")]
    public int? SponsorId { get; set; }

    /// <summary>A time of today; of tomorrow, where it is past already.</summary>
    [Required, Display(Name = "Back by")]
    public TimeOnly? BackBy { get; set; }
}
