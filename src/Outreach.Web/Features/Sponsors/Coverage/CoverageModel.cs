using Outreach.Domain.Sponsors;

namespace Outreach.Web.Features.Sponsors.Coverage;

public sealed record CoverageModel(IReadOnlyList<CoverageCell> Cells)
{
    public int Total => Cells.Sum(c => c.Count);

    public int Placed => Cells.Where(c => c.Distance is not null).Sum(c => c.Count);

    public int AtTheGate => Cells.Where(c => c.Distance == DistanceBand.AtTheGate).Sum(c => c.Count);

    /// <summary>The share at the gate, 0 to 1, of those whose distance is known (S16).</summary>
    public double GateShare => Placed == 0 ? 0 : (double)AtTheGate / Placed;

    /// <summary>The greatest count of a cell.</summary>
    public int Most => Cells.Count == 0 ? 0 : Cells.Max(c => c.Count);

    public CoverageCell? At(Industry industry, DistanceBand? distance) => Cells.FirstOrDefault(c => c.Industry == industry && c.Distance == distance);
}
