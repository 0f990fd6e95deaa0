using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.ContractDrafts;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts;

/// <summary>Contracts to look at.</summary>
[RequirePermission(Permissions.ContractsRead)]
public sealed class ContractsController(ContractQueries queries, DraftQueries drafts, DepartmentTime time) : PortalController
{
    private static readonly string[] Headers =
        ["Number", "Merchant", "Event", "State", "Negotiator", "Cash", "Received", "Goods", "Clauses", "Clauses settled", "Signed on", "Latest change"];

    /// <summary>The list.</summary>
    [HttpGet("/contracts")]
    public async Task<IActionResult> Index(ContractFilter filter, CancellationToken stop) => View(await queries.ListAsync(filter, stop));

    /// <summary>The list as .xlsx.</summary>
    [HttpGet("/contracts.xlsx")]
    public async Task<IActionResult> Export(ContractFilter filter, CancellationToken stop)
    {
        var rows = await queries.ExportAsync(filter, stop);
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T["Contracts"].Value, [.. Headers.Select(h => T[h].Value)], rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Number, r.Sponsor, r.Event ?? T["The term as a whole"].Value, T.Text(r.State), r.Negotiator, r.Cash, r.Received, r.Goods,
            r.Promised, r.Settled, r.SignedOn, time.ToLocal(r.ChangedAt),
        ]));
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["Contracts"].Value}-{time.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>The detail page.</summary>
    [HttpGet("/contracts/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken stop)
    {
        if (await queries.DetailAsync(id, stop) is not { } model)
            return NotFound();
        return model.Head.IsDraft && model.MayWork && await drafts.LoadAsync(id, stop) is { } draft
            ? View(model with { Check = await drafts.CheckAsync(draft, stop) }) : View(model);
    }
}
