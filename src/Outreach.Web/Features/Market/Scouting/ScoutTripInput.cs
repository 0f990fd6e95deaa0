using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Market.Scouting;
using Outreach.Domain.Sponsors;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Scouting;

public sealed class ScoutTripInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(100), Display(Name = "Title")]
    public string? Title { get; set; }

    [Required, Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [Required, StringLength(100), Display(Name = "Street or area")]
    public string? Area { get; set; }

    [Required, Display(Name = "How far from campus")]
    public DistanceBand? Distance { get; set; }

    [Required, Display(Name = "Who leads the way")]
    public int? VeteranId { get; set; }

    [Display(Name = "Newcomers")]
    public List<int> NewcomerIds { get; set; } = [];

    [StringLength(1000), DataType(DataType.MultilineText), Display(Name = "Route")]
    public string? Route { get; set; }

    public ScoutTripDetails ToDetails() => new(Title!, On!.Value, Area!, Distance!.Value, VeteranId!.Value, NewcomerIds, Route);

    public static ScoutTripInput Of(ScoutTrip t) => new()
    {
        Version = t.Version,
        Title = t.Title,
        On = t.On,
        Area = t.Area,
        Distance = t.Distance,
        VeteranId = t.VeteranId,
        NewcomerIds = [.. t.Newcomers.Select(n => n.UserId)],
        Route = t.Route,
    };
}
