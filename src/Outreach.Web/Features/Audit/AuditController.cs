using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Audit;

/// <summary>Reads the trail of every change, by record, by person and by day.</summary>
[RequirePermission(Permissions.AuditRead)]
public sealed class AuditController(AuditQueries queries) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/audit")]
    public async Task<IActionResult> Index(AuditFilter filter, CancellationToken stop) => View(await queries.PageAsync(filter, Me, stop));
}
