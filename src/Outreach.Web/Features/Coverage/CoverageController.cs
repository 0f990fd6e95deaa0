using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Coverage;

/// <summary>One cell: how many merchants, and the day of the latest visit to any of them.</summary>
public sealed record CoverageCell(Industry Industry, DistanceBand? Distance, int Count, DateOnly? LastVisitOn);

/// <summary>The page.</summary>
public sealed record CoverageModel(IReadOnlyList<CoverageCell> Cells)
{
    /// <summary>Merchants in all.</summary>
    public int Total => Cells.Sum(c => c.Count);

    /// <summary>Merchants whose distance is known.</summary>
    public int Placed => Cells.Where(c => c.Distance is not null).Sum(c => c.Count);

    /// <summary>Merchants at the gate.</summary>
    public int AtTheGate => Cells.Where(c => c.Distance == DistanceBand.AtTheGate).Sum(c => c.Count);

    /// <summary>The share at the gate, 0 to 1, of those whose distance is known (S16).</summary>
    public double GateShare => Placed == 0 ? 0 : (double)AtTheGate / Placed;

    /// <summary>The greatest count of a cell.</summary>
    public int Most => Cells.Count == 0 ? 0 : Cells.Max(c => c.Count);

    /// <summary>A cell.</summary>
    public CoverageCell? At(Industry industry, DistanceBand? distance) => Cells.FirstOrDefault(c => c.Industry == industry && c.Distance == distance);
}

/// <summary>Which industries and distances the department has reached.</summary>
[RequirePermission(Permissions.SponsorsRead)]
public sealed class CoverageController(OutreachDbContext db) : PortalController
{
    /// <summary>The heat map. One command, counted by the database.</summary>
    [HttpGet("/coverage")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(new CoverageModel(await db.Sponsors.AsNoTracking()
        .GroupBy(s => new { s.Industry, s.Distance })
        .Select(g => new CoverageCell(g.Key.Industry, g.Key.Distance, g.Count(), g.Max(s => s.LastVisitOn)))
        .ToListAsync(stop)));
}
