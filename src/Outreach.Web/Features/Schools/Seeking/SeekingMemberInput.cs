using System.ComponentModel.DataAnnotations;

namespace Outreach.Web.Features.Schools.Seeking;

/// <summary>One of ours, or somebody of a club.</summary>
public sealed class SeekingMemberInput
{
    [Display(Name = "One of ours")]
    public int? UserId { get; set; }

    [Display(Name = "Club")]
    public int? ClubId { get; set; }

    [StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    [StringLength(60), Display(Name = "Phone or WeChat")]
    public string? Reach { get; set; }
}
