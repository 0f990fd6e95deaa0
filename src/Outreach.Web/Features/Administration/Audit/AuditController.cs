using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Audit;

[RequirePermission(Permissions.AuditRead)]
public sealed class AuditController(AuditQueries queries, AuditExport export) : PortalController
{
    [HttpGet("/audit")]
    public async Task<IActionResult> Index(AuditFilter filter, CancellationToken cancellationToken) => View(await queries.PageAsync(filter, Me, cancellationToken));

    /// <summary>Exactly what is filtered.</summary>
    [HttpGet("/audit/export.xlsx")]
    public async Task<IActionResult> Export(AuditFilter filter, CancellationToken cancellationToken) =>
        Sheet("Audit trail", AuditExport.Headers, await export.RowsAsync(filter, Me, cancellationToken));
}
