using Microsoft.EntityFrameworkCore;

namespace Outreach.Domain.Contracts.Slots;

public static class SlotErrors
{
    /// <summary>No room: place, day, slots free, slots asked for, who holds it, free days near by.</summary>
    public static readonly DomainError Full = new(
        "slots.full", "{0} has no room on {1}: {2} free, {3} asked for. Held by {4}. Days near by with room: {5}.");

    /// <summary>No room, nor for two weeks around: place, day, slots free, slots asked for, who holds it.</summary>
    public static readonly DomainError FullAround = new(
        "slots.full-around", "{0} has no room on {1}: {2} free, {3} asked for. Held by {4}. No day within two weeks has room either.");

    public static readonly DomainError TooMany = new("slots.too-many", "{0} has {1} slots a day; {2} are asked for. Split them over several days or places.");

    public static readonly DomainError KindNotTaken = new("slots.kind", "{0} does not take this kind: {1}. Choose another place.");

    public static readonly DomainError PlaceRetired = new("slots.place-retired", "{0} is no longer offered. Choose another place.");

    public static readonly DomainError NoPlace = new("slots.no-place", "Choose a place from the list.");

    public static readonly DomainError Busy = new("slots.busy", "Others are reserving at this very moment. Try again.");
}
