

namespace Outreach.Domain.Places;

public sealed class CampusPlaceKind(DeliverableKind kind)
{
    public int PlaceId { get; private set; }

    public DeliverableKind Kind { get; private set; } = kind;
}
