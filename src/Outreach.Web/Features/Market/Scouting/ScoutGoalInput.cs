using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Scouting;

public sealed class ScoutGoalInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, Display(Name = "Term")]
    public int? TermId { get; set; }

    [Required, Display(Name = "How far from campus")]
    public DistanceBand? Distance { get; set; }

    [Required, Display(Name = "Size")]
    public SponsorSize? Size { get; set; }

    [Required, Range(0, 1000), Display(Name = "New merchants")]
    public int? NewMerchants { get; set; }

    [Required, Range(0, 1000), Display(Name = "Won merchants")]
    public int? WonMerchants { get; set; }

    public static ScoutGoalInput Of(ScoutGoal g) => new() { Version = g.Version, TermId = g.TermId, Distance = g.Distance, Size = g.Size, NewMerchants = g.NewMerchants, WonMerchants = g.WonMerchants };
}
