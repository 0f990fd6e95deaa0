namespace Outreach.Domain.Contracts.Slots;

/// <summary>
/// A line of the publicity-slot ledger (宣传资源台账): one slot of a place's day, held by a deliverable. A unique index on
/// place, day and seat decides between two that race for the same one.
/// </summary>
public sealed class SlotReservation : Entity
{
    private SlotReservation()
    {
    }

    internal SlotReservation(int placeId, DateOnly day, int seat, int contractId, int deliverableId)
    {
        PlaceId = placeId;
        Day = day;
        Seat = seat;
        ContractId = contractId;
        DeliverableId = deliverableId;
    }

    public int PlaceId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Which of the day's slots, from 1. Means nothing but that no two hold the same.</summary>
    public int Seat { get; private set; }

    public int ContractId { get; private set; }

    public int DeliverableId { get; private set; }

    internal void HandOver(int contractId, int deliverableId) => (ContractId, DeliverableId) = (contractId, deliverableId);
}
