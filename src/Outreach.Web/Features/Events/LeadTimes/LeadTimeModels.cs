using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Events.LeadTimes;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.LeadTimes;

public sealed record LeadTimeRow(
    int Id, string Name, int Amount, LeadUnit Unit, int? FromPeople, bool Outdoors, int? OverSquareMetres, bool Outsiders, bool StallOrBanner, string? Note, bool IsRetired);

public sealed class LeadTimeInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(80), Display(Name = "What is to be done")]
    public string? Name { get; set; }

    [Required, Range(1, LeadTime.MostDays), Display(Name = "How long before")]
    public int? Amount { get; set; }

    [Required, Display(Name = "Counted in")]
    public LeadUnit? Unit { get; set; }

    [Range(1, 1_000_000), Display(Name = "From how many people")]
    public int? FromPeople { get; set; }

    [Display(Name = "Any event outdoors")]
    public bool Outdoors { get; set; }

    [Range(1, 1_000_000), Display(Name = "Outdoors on more than")]
    public int? OverSquareMetres { get; set; }

    [Display(Name = "An outside firm or guests take part")]
    public bool Outsiders { get; set; }

    [Display(Name = "There is a stall or a banner")]
    public bool StallOrBanner { get; set; }

    /// <summary>0 when left empty.</summary>
    [Range(0, 1000), Display(Name = "Order in the list")]
    public int? Position { get; set; }

    [StringLength(300), DataType(DataType.MultilineText), Display(Name = "Note")]
    public string? Note { get; set; }

    public LeadTimeDetails ToDetails() => new(Name!, Amount!.Value, Unit!.Value, FromPeople, Outdoors, OverSquareMetres, Outsiders, StallOrBanner, Position ?? 0, Note);

    public static LeadTimeInput Of(LeadTime t) => new()
    {
        Version = t.Version,
        Name = t.Name,
        Amount = t.Amount,
        Unit = t.Unit,
        FromPeople = t.FromPeople,
        Outdoors = t.Outdoors,
        OverSquareMetres = t.OverSquareMetres,
        Outsiders = t.Outsiders,
        StallOrBanner = t.StallOrBanner,
        Position = t.Position,
        Note = t.Note,
    };
}
