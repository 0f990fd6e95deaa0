using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Sponsors.Coverage;

[RequirePermission(Permissions.SponsorsRead)]
public sealed class CoverageController(OutreachDbContext db) : PortalController
{
    /// <summary>The heat map. One command, counted by the database.</summary>
    [HttpGet("/coverage")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await MapAsync(cancellationToken));

    /// <summary>The map as a table, as .xlsx.</summary>
    [HttpGet("/coverage/export")]
    public async Task<IActionResult> Export(CancellationToken cancellationToken)
    {
        var model = await MapAsync(cancellationToken);
        return Sheet("Coverage", ["Industry", "Distance", "Merchants", "Last visit"], model.Cells.OrderBy(c => c.Industry).ThenBy(c => c.Distance).Select(c => (IReadOnlyList<object?>)
            [T.Text(c.Industry), c.Distance is { } band ? T.Text(band) : T["Distance not known"].Value, c.Count, c.LastVisitOn]), "Merchants");
    }

    private async Task<CoverageModel> MapAsync(CancellationToken cancellationToken) => new(await db.Sponsors.AsNoTracking().Where(s => !s.IsSchoolOffice)
        .GroupBy(s => new { s.Industry, s.Distance })
        .Select(g => new CoverageCell(g.Key.Industry, g.Key.Distance, g.Count(), g.Max(s => s.LastVisitOn)))
        .ToListAsync(cancellationToken));
}
