using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Drafts;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Records;

[RequirePermission(Permissions.ContractsRead)]
public sealed class ContractsController(ContractQueries queries, DraftQueries drafts, DepartmentTime time) : PortalController
{
    private static readonly string[] Headers =
        ["Number", "Merchant", "Event", "State", "Negotiator", "Cash", "Received", "Goods", "Clauses", "Clauses settled", "Signed on", "Latest change"];

    [HttpGet("/contracts")]
    public async Task<IActionResult> Index(ContractFilter filter, CancellationToken cancellationToken) => View(await queries.ListAsync(filter, cancellationToken));

    [HttpGet("/contracts.xlsx")]
    public async Task<IActionResult> Export(ContractFilter filter, CancellationToken cancellationToken)
    {
        var rows = await queries.ExportAsync(filter, cancellationToken);
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T["Contracts"].Value, [.. Headers.Select(h => T[h].Value)], rows.Select(r => (IReadOnlyList<object?>)
        [
            r.Number, r.Sponsor, r.Event ?? T["The term as a whole"].Value, r.IsVoid ? T["Void number"].Value : T.Text(r.State), r.Negotiator,
            // An amendment counts with its contract: a sum over the column is the right one.
            r.IsAmendment ? null : r.Cash, r.IsAmendment ? null : r.Received, r.Goods,
            r.Promised, r.Settled, r.SignedOn, time.ToLocal(r.ChangedAt),
        ]));
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["Contracts"].Value}-{time.Today:yyyyMMdd}.xlsx");
    }

    [HttpGet("/contracts/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken)
    {
        if (await queries.DetailAsync(id, cancellationToken) is not { } model)
            return NotFound();
        return model.Head.IsDraft && model.CanWork && await drafts.LoadAsync(id, cancellationToken) is { } draft
            ? View(model with { Check = await drafts.CheckAsync(draft, cancellationToken) }) : View(model);
    }
}
