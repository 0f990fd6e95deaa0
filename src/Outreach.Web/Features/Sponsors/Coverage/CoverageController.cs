using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Sponsors;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Sponsors.Coverage;

[RequirePermission(Permissions.SponsorsRead)]
public sealed class CoverageController(OutreachDbContext db) : PortalController
{
    /// <summary>The heat map. One command, counted by the database.</summary>
    [HttpGet("/coverage")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new CoverageModel(await db.Sponsors.AsNoTracking()
        .GroupBy(s => new { s.Industry, s.Distance })
        .Select(g => new CoverageCell(g.Key.Industry, g.Key.Distance, g.Count(), g.Max(s => s.LastVisitOn)))
        .ToListAsync(cancellationToken)));
}
