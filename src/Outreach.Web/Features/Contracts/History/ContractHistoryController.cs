using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Audit;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Spreadsheets;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.History;

[RequirePermission(Permissions.ContractsRead)]
public sealed class ContractHistoryController(ContractHistoryQueries queries, DepartmentTime time) : PortalController
{
    [HttpGet("/contracts/{id:int}/history")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) => await queries.OfAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/contracts/{id:int}/history.xlsx")]
    public async Task<IActionResult> Export(int id, CancellationToken cancellationToken)
    {
        if (await queries.OfAsync(id, cancellationToken) is not { } model)
            return NotFound();
        var stream = new MemoryStream();
        string[] headers = ["When", "Who", "What was done", "Record", "Name", "Field", "From", "To"];
        XlsxWriter.Write(stream, T["History"].Value, [.. headers.Select(h => T[h].Value)], model.Lines.SelectMany(l => (l.Fields.Count == 0 ? [null] : l.Fields.ToArray<AuditField?>())
            .Select(f => (IReadOnlyList<object?>)[time.ToLocal(l.At), l.Who, Done(l.Action), l.Record, l.Name, f?.Label, f?.From, f?.To])));
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{model.Title}-{T["History"].Value}.xlsx");
    }

    private string Done(AuditAction action) => action switch
    {
        AuditAction.Created => T["Created"],
        AuditAction.Deleted => T["Removed"],
        AuditAction.ProofRemoved => T["Proof removed"],
        _ => T["Changed"],
    };
}
