

namespace Outreach.Domain.Places;

/// <summary>
/// A place on campus where a sponsor's banner, poster or booth can be (domain.md, publicity-slot ledger). It has a number
/// of slots a day; a reservation says who holds them.
/// </summary>
public sealed class CampusPlace : Entity
{
    public const int GreatestCapacity = 1000;

    private readonly List<CampusPlaceKind> kinds = [];

    private CampusPlace()
    {
    }

    /// <summary>Unique name, at most 60 characters.</summary>
    public string Name { get; private set; } = "";

    public IReadOnlyCollection<CampusPlaceKind> Kinds => kinds;

    /// <summary>Slots a day: 1 to <see cref="GreatestCapacity"/>.</summary>
    public int Capacity { get; private set; }

    /// <summary>What must be kept to there, such as a tag attached, the name at most a quarter of the title.</summary>
    public string? Rule { get; private set; }

    public string? Location { get; private set; }

    /// <summary>Whether it is no longer offered. What is held there already stays held.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Whether it takes deliverables of this kind.</summary>
    public bool Takes(DeliverableKind kind) => kinds.Any(k => k.Kind == kind);

    /// <summary>A new place; fails as <see cref="Edit"/> does.</summary>
    public static Result<CampusPlace> Create(CampusPlaceDetails details)
    {
        var created = new CampusPlace();
        return created.Edit(details, []).With(created);
    }

    /// <summary>
    /// Changes what was typed. Refused without a kind, with a capacity out of range, or with one below what is held on a
    /// day to come: nobody's slot is taken away behind their back.
    /// </summary>
    public Result Edit(CampusPlaceDetails details, IReadOnlyCollection<DayUse> ahead)
    {
        if (details.Kinds.Count == 0)
            return PlaceErrors.NoKind;
        if (details.Capacity is < 1 or > GreatestCapacity)
            return PlaceErrors.CapacityRange;
        if (ahead.Where(d => d.Held > details.Capacity).OrderBy(d => d.Day).FirstOrDefault() is { } day)
            return PlaceErrors.CapacityHeld.WithArguments(day.Day, day.Held);
        Name = details.Name;
        Capacity = details.Capacity;
        Rule = details.Rule;
        Location = details.Location;
        kinds.RemoveAll(k => !details.Kinds.Contains(k.Kind));
        kinds.AddRange(details.Kinds.Distinct().Except(kinds.Select(k => k.Kind)).Select(k => new CampusPlaceKind(k)));
        return Result.Success;
    }

    public Result Retire()
    {
        if (IsRetired)
            return PlaceErrors.AlreadyRetired;
        IsRetired = true;
        return Result.Success;
    }

    public Result Restore()
    {
        if (!IsRetired)
            return PlaceErrors.NotRetired;
        IsRetired = false;
        return Result.Success;
    }
}
