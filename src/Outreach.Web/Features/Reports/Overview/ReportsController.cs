using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Shared.Providers;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Reports.Overview;

/// <summary>The tables of all subjects over a period.</summary>
[RequirePermission(Permissions.PortalOpen)]
public sealed class ReportsController(OutreachDbContext db, IEnumerable<IReportProvider> providers, DepartmentTime time) : PortalController
{
    [HttpGet("/reports")]
    public async Task<IActionResult> Index(DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var (first, last) = await PeriodAsync(from, to, cancellationToken);
        return View(new ReportsModel(first, last, await TablesAsync(first, last, cancellationToken)));
    }

    [HttpGet("/reports/{key}.xlsx")]
    public async Task<IActionResult> Export(string key, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var (first, last) = await PeriodAsync(from, to, cancellationToken);
        if ((await TablesAsync(first, last, cancellationToken)).FirstOrDefault(t => t.Key == key) is not { } table)
            return NotFound();
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T["Report"].Value, table.Columns, table.Rows);
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", string.Create(CultureInfo.InvariantCulture, $"{table.Title} {first:yyyy-MM-dd} {last:yyyy-MM-dd}.xlsx"));
    }

    private async Task<IReadOnlyList<ReportTable>> TablesAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var tables = new List<ReportTable>();
        foreach (var provider in providers.Where(p => Me.HasPermission(p.Permission)))
            tables.AddRange(await provider.TablesAsync(Me, from, to, cancellationToken));
        return tables;
    }

    // The present term where nothing is said, the last half year between terms.
    private async Task<(DateOnly From, DateOnly To)> PeriodAsync(DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var today = time.Today;
        var term = from is not null && to is not null ? null : await db.Terms.AsNoTracking().Where(t => t.StartsOn <= today && t.EndsOn >= today)
            .OrderByDescending(t => t.StartsOn).Select(t => new { t.StartsOn, t.EndsOn }).FirstOrDefaultAsync(cancellationToken);
        var (first, last) = (from ?? term?.StartsOn ?? today.AddDays(-180), to ?? term?.EndsOn ?? today);
        return last < first ? (last, first) : (first, last);
    }
}
