using Outreach.Domain.Data;

namespace Outreach.Domain.Places;

/// <summary>
/// A line of the publicity-slot ledger (宣传资源台账): one slot of a place's day, held by a deliverable. A unique index on
/// place, day and seat decides between two that race for the same one.
/// </summary>
public sealed class SlotHold : Entity
{
    private SlotHold()
    {
    }

    internal SlotHold(int placeId, DateOnly day, int seat, int contractId, int deliverableId)
    {
        PlaceId = placeId;
        Day = day;
        Seat = seat;
        ContractId = contractId;
        DeliverableId = deliverableId;
    }

    /// <summary>Which place.</summary>
    public int PlaceId { get; private set; }

    /// <summary>Which day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Which of the day's slots, from 1. Means nothing but that no two hold the same.</summary>
    public int Seat { get; private set; }

    /// <summary>Which contract holds it.</summary>
    public int ContractId { get; private set; }

    /// <summary>Which of its deliverables.</summary>
    public int DeliverableId { get; private set; }

    internal void HandOver(int contractId, int deliverableId) => (ContractId, DeliverableId) = (contractId, deliverableId);
}
