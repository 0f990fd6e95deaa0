using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Places;

namespace Outreach.Domain.Contracts.Slots;

/// <summary>A deliverable that wants slots of a catalogued place. One whose place is in words takes none.</summary>
public sealed record SlotRequest(int DeliverableId, int PlaceId, DateOnly Day, DeliverableKind Kind, int Count)
{
    /// <summary>What a contract wishes: its deliverables with a catalogued place, a day, a kind and a count.</summary>
    public static IReadOnlyList<SlotRequest> Of(Contract contract) =>
    [
        .. contract.Deliverables.Where(d => d.PlaceId is not null && d.StartsOn is not null && d.Kind is not null && d.Count is not null)
            .Select(d => new SlotRequest(d.Id, d.PlaceId!.Value, d.StartsOn!.Value, d.Kind!.Value, d.Count!.Value)),
    ];
}
