using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Slots;

/// <summary>A deliverable that wants slots of a catalogued place on a day. One whose place is in words takes none.</summary>
public sealed record SlotRequest(int DeliverableId, int PlaceId, DateOnly Day, DeliverableKind Kind, int Count)
{
    /// <summary>
    /// What a contract wishes: each deliverable with a catalogued place, a kind and a count, for every day from its start to its
    /// planned take-down.
    /// </summary>
    /// <param name="eventEndsOn">Last day of its event, in the department's time zone.</param>
    public static IReadOnlyList<SlotRequest> Of(Contract contract, DateOnly? eventEndsOn) =>
        [.. contract.Deliverables.OrderBy(d => d.Position).SelectMany(d => Of(d, eventEndsOn))];

    /// <summary>What one deliverable of a contract wishes.</summary>
    /// <param name="eventEndsOn">Last day of its event, in the department's time zone.</param>
    public static IEnumerable<SlotRequest> Of(Deliverable d, DateOnly? eventEndsOn)
    {
        if (d is not { PlaceId: { } place, StartsOn: { } first, Kind: { } kind, Count: { } count })
            return [];
        var days = Math.Min(d.HeldUntil(eventEndsOn)!.Value.DayNumber - first.DayNumber, Contract.MostDaysHeld);
        return Enumerable.Range(0, days + 1).Select(n => new SlotRequest(d.Id, place, first.AddDays(n), kind, count));
    }
}
