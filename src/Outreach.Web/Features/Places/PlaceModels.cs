using System.ComponentModel.DataAnnotations;
using Outreach.Domain.Contracts;
using Outreach.Domain.Places;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Places;

/// <summary>The filters of the list.</summary>
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

/// <summary>A row of the list.</summary>
public sealed record PlaceRow(int Id, string Name, IReadOnlyList<DeliverableKind> Kinds, int Capacity, string? Rule, string? Location, int HeldToday);

/// <summary>The list.</summary>
public sealed record PlaceListModel(PlaceFilter Filter, Paged<PlaceRow> List);

/// <summary>The form.</summary>
public sealed class PlaceInput : IVersionedInput
{
    /// <inheritdoc/>
    public int Version { get; set; }

    /// <summary>Name.</summary>
    [Required, StringLength(60), Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>What it takes.</summary>
    [Display(Name = "Takes")]
    public DeliverableKind[] Kinds { get; set; } = [];

    /// <summary>Slots a day.</summary>
    [Required, Range(1, CampusPlace.GreatestCapacity), Display(Name = "Slots a day")]
    public int? Capacity { get; set; }

    /// <summary>What must be kept to.</summary>
    [StringLength(500), DataType(DataType.MultilineText), Display(Name = "Rule")]
    public string? Rule { get; set; }

    /// <summary>How to find it.</summary>
    [StringLength(200), Display(Name = "How to find it")]
    public string? Location { get; set; }

    /// <summary>What the domain takes. A value that no kind has is none.</summary>
    public CampusPlaceDetails ToDetails() => new(Name!, [.. Kinds.Where(Enum.IsDefined)], Capacity!.Value, Rule, Location);

    /// <summary>The form as it stands for a stored place.</summary>
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
