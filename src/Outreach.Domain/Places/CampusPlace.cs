using Outreach.Domain.Contracts;
using Outreach.Domain.Data;

namespace Outreach.Domain.Places;

/// <summary>What a person types of a campus place.</summary>
/// <param name="Name">Unique, at most 60 characters.</param>
/// <param name="Kinds">What may hang, stand or be given out there; at least one.</param>
/// <param name="Capacity">How many slots a day has: 1 to <see cref="CampusPlace.GreatestCapacity"/>.</param>
/// <param name="Rule">What must be kept to there, at most 500 characters.</param>
/// <param name="Location">How to find it, at most 200 characters.</param>
public sealed record CampusPlaceDetails(string Name, IReadOnlyCollection<DeliverableKind> Kinds, int Capacity, string? Rule, string? Location);

/// <summary>How many slots of a place are held on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Held">Slots held, 1 or more.</param>
public sealed record DayUse(DateOnly Day, int Held);

/// <summary>
/// A place on campus where a sponsor's banner, poster or booth can be (domain.md, publicity-slot ledger). It has a number
/// of slots a day; <see cref="SlotHold"/> says who holds them.
/// </summary>
public sealed class CampusPlace : Entity
{
    /// <summary>The most slots a day can have.</summary>
    public const int GreatestCapacity = 1000;

    private readonly List<CampusPlaceKind> kinds = [];

    private CampusPlace()
    {
    }

    /// <summary>Unique name, at most 60 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the place takes.</summary>
    public IReadOnlyCollection<CampusPlaceKind> Kinds => kinds;

    /// <summary>Slots a day: 1 to <see cref="GreatestCapacity"/>.</summary>
    public int Capacity { get; private set; }

    /// <summary>What must be kept to there, such as a tag attached, the name at most a quarter of the title.</summary>
    public string? Rule { get; private set; }

    /// <summary>How to find it.</summary>
    public string? Location { get; private set; }

    /// <summary>Whether it is no longer offered. What is held there already stays held.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Whether it takes deliverables of this kind.</summary>
    public bool Takes(DeliverableKind kind) => kinds.Any(k => k.Kind == kind);

    /// <summary>A new place; fails as <see cref="Edit"/> does.</summary>
    public static Result Add(CampusPlaceDetails details, out CampusPlace created)
    {
        created = new CampusPlace();
        return created.Edit(details, []);
    }

    /// <summary>
    /// Changes what was typed. Refused without a kind, with a capacity out of range, or with one below what is held on a
    /// day to come: nobody's slot is taken away behind their back.
    /// </summary>
    /// <param name="details">What was typed.</param>
    /// <param name="ahead">What is held from today on (<see cref="SlotLedger.UseAheadAsync"/>).</param>
    public Result Edit(CampusPlaceDetails details, IReadOnlyCollection<DayUse> ahead)
    {
        if (details.Kinds.Count == 0)
            return PlaceErrors.NoKind;
        if (details.Capacity is < 1 or > GreatestCapacity)
            return PlaceErrors.CapacityRange;
        if (ahead.Where(d => d.Held > details.Capacity).OrderBy(d => d.Day).FirstOrDefault() is { } day)
            return PlaceErrors.CapacityHeld.With(day.Day, day.Held);
        Name = details.Name;
        Capacity = details.Capacity;
        Rule = details.Rule;
        Location = details.Location;
        kinds.RemoveAll(k => !details.Kinds.Contains(k.Kind));
        kinds.AddRange(details.Kinds.Distinct().Except(kinds.Select(k => k.Kind)).Select(k => new CampusPlaceKind(k)));
        return Result.Done;
    }

    /// <summary>Takes it out of the forms.</summary>
    public Result Retire()
    {
        if (IsRetired)
            return PlaceErrors.AlreadyRetired;
        IsRetired = true;
        return Result.Done;
    }

    /// <summary>Offers it again.</summary>
    public Result Restore()
    {
        if (!IsRetired)
            return PlaceErrors.NotRetired;
        IsRetired = false;
        return Result.Done;
    }
}

/// <summary>A kind that a place takes.</summary>
public sealed class CampusPlaceKind(DeliverableKind kind)
{
    /// <summary>Whose.</summary>
    public int PlaceId { get; private set; }

    /// <summary>The kind.</summary>
    public DeliverableKind Kind { get; private set; } = kind;
}

/// <summary>Failures of the catalogue of places.</summary>
public static class PlaceErrors
{
    /// <summary>No kind chosen.</summary>
    public static readonly DomainError NoKind = new("place.no-kind", "Choose at least one kind that the place takes.", "Kinds");

    /// <summary>Less than one slot a day, or more than there can be.</summary>
    public static readonly DomainError CapacityRange = new("place.capacity-range", "A day has 1 to 1,000 slots.", "Capacity");

    /// <summary>More are held on a day to come: the day and how many.</summary>
    public static readonly DomainError CapacityHeld = new(
        "place.capacity-held", "On {0} there are {1} slots held already. Release some first, or keep the capacity.", "Capacity");

    /// <summary>Another place has the name.</summary>
    public static readonly DomainError NameTaken = new("place.name-taken", "There is a place of this name already.", "Name");

    /// <summary>Retired before.</summary>
    public static readonly DomainError AlreadyRetired = new("place.retired", "The place is retired already.");

    /// <summary>Not retired.</summary>
    public static readonly DomainError NotRetired = new("place.not-retired", "The place is in use already.");
}
