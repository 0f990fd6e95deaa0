using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Places;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Places;

public sealed class PlaceFilter
{
    /// <summary>Only places that take this.</summary>
    [Display(Name = "Kind")]
    public DeliverableKind? Kind { get; set; }

    /// <summary>Whether retired places are shown instead.</summary>
    [Display(Name = "Retired places")]
    public bool Retired { get; set; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; set; } = 1;
}

/// <summary>A place that a clause can choose.</summary>
public sealed record OfferedPlace(int Id, string Name, int Capacity, IReadOnlyList<DeliverableKind> Kinds);

public sealed record PlaceRow(int Id, string Name, IReadOnlyList<DeliverableKind> Kinds, int Capacity, string? Rule, string? Location, int HeldToday);

public sealed record PlaceListModel(PlaceFilter Filter, Paged<PlaceRow> List);

public sealed class PlaceInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "Takes")]
    public DeliverableKind[] Kinds { get; set; } = [];

    [Required, Range(1, CampusPlace.GreatestCapacity), Display(Name = "Slots a day")]
    public int? Capacity { get; set; }

    /// <summary>What must be kept to.</summary>
    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Rule")]
    public string? Rule { get; set; }

    [StringLength(200), Display(Name = "How to find it")]
    public string? Location { get; set; }

    public CampusPlaceDetails ToDetails() => new(Name!, [.. Kinds.Where(Enum.IsDefined)], Capacity!.Value, Rule, Location);

    public static PlaceInput Of(CampusPlace p) => new()
    {
        Version = p.Version,
        Name = p.Name,
        Kinds = [.. p.Kinds.Select(k => k.Kind).Order()],
        Capacity = p.Capacity,
        Rule = p.Rule,
        Location = p.Location,
    };
}
