namespace Outreach.Domain.Places;

public static class PlaceErrors
{
    public static readonly DomainError NoKind = new("place.no-kind", "Choose at least one kind that the place takes.", "Kinds");

    public static readonly DomainError CapacityRange = new("place.capacity-range", "A day has 1 to 1,000 slots.", "Capacity");

    public static readonly DomainError CapacityHeld = new(
        "place.capacity-held", "On {0} there are {1} slots held already. Release some first, or keep the capacity.", "Capacity");

    public static readonly DomainError NameTaken = new("place.name-taken", "There is a place of this name already.", "Name");

    public static readonly DomainError AlreadyRetired = new("place.retired", "The place is retired already.");

    /// <summary>Not retired.</summary>
    public static readonly DomainError NotRetired = new("place.not-retired", "The place is in use already.");
}
