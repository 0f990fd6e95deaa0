using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Figures;

/// <summary>What contracts brought and how well they were kept, each with its table and .xlsx.</summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class ContractFiguresController(ContractFiguresQueries queries, DepartmentTime time) : PortalController
{
    [HttpGet("/contracts/figures")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.PageAsync(cancellationToken));

    [HttpGet("/contracts/figures/{table}.xlsx")]
    public async Task<IActionResult> Export(string table, CancellationToken cancellationToken)
    {
        var model = await queries.PageAsync(cancellationToken);
        return table switch
        {
            "events" => Sheet("Sponsorship by event", ["Event", "Contracts", "Promised", "Received", "Outstanding", "Will not come"],
                model.Events.Select(r => Row(r.Name ?? T["The term as a whole"].Value, r.Contracts, r.Promised, r.Received, r.Outstanding, r.Lost))),
            "terms" => Sheet("Sponsorship by term", ["Term", "Contracts", "Promised", "Received", "Outstanding", "Will not come"],
                model.Terms.Select(r => Row(r.Name ?? T["In no term"].Value, r.Contracts, r.Promised, r.Received, r.Outstanding, r.Lost))),
            "speed" => Sheet("From agreed to signed", ["Term", "Contracts", "Median days"],
                model.Speed.Select(r => Row(r.Term ?? T["In no term"].Value, r.Contracts, (decimal)r.MedianDays))),
            "departments" => Sheet("Promises kept", ["Department", "Were due", "Kept", "Waived", "Short", "Overdue", "Share kept (%)"],
                model.Departments.Select(r => Row(r.Department, r.Due, r.Kept, r.Waived, r.FellShort, r.Late, r.Share is { } s ? Math.Round((decimal)s * 100, 1) : null))),
            "again" => Sheet("Returning sponsors", ["Merchant", "Contracts", "First signed", "Latest signed", "Received"],
                model.Again.Select(r => Row(r.Sponsor, r.Contracts, r.First, r.Latest, r.Cash))),
            _ => NotFound(),
        };
    }

    private static object?[] Row(params object?[] cells) => cells;

    private FileStreamResult Sheet(string name, string[] headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T[name].Value, [.. headers.Select(h => T[h].Value)], rows);
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T[name].Value}-{time.Today:yyyyMMdd}.xlsx");
    }
}
