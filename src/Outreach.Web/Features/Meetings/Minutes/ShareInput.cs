using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Meetings.Minutes;

namespace Outreach.Web.Features.Meetings.Minutes;

public sealed class ShareInput
{
    [Required, Display(Name = "Who shared it")]
    public int? UserId { get; set; }

    [Display(Name = "About which merchant")]
    public int? SponsorId { get; set; }

    [Display(Name = "About which event")]
    public int? EventId { get; set; }

    /// <summary>Nothing takes what the records say.</summary>
    [Display(Name = "Situation")]
    public Situation? Situation { get; set; }

    [Required, StringLength(ExperienceShare.Longest), DataType(DataType.MultilineText), Display(Name = "What was learned")]
    public string? Learned { get; set; }

    public ShareDetails ToDetails() => new(UserId, SponsorId, EventId, Situation, Learned);
}
