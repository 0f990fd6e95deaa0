using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Schools.Clubs;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Clubs.Needs;

public sealed class ClubNeedInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(200), Display(Name = "What they lack")]
    public string? Lacks { get; set; }

    [Display(Name = "Needed by")]
    public DateOnly? NeededOn { get; set; }

    [Display(Name = "Who of ours sees to it")]
    public int? OwnerId { get; set; }

    public ClubNeedDetails ToDetails() => new(Lacks!, NeededOn, OwnerId);

    public static ClubNeedInput Of(ClubNeed n) => new() { Version = n.Version, Lacks = n.Lacks, NeededOn = n.NeededOn, OwnerId = n.OwnerId };
}
