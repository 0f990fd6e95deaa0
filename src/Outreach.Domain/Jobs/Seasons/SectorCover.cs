using Outreach.Domain.Sponsors;

namespace Outreach.Domain.Jobs.Seasons;

public sealed class SectorCover
{
    private SectorCover()
    {
    }

    internal SectorCover(Industry sector, int memberId) => (Sector, MemberId) = (sector, memberId);

    public int PlanId { get; private set; }

    public Industry Sector { get; private set; }

    public int MemberId { get; private set; }
}
