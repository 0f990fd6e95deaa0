using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Audit;

[RequirePermission(Permissions.AuditRead)]
public sealed class AuditController(AuditQueries queries) : PortalController
{
    [HttpGet("/audit")]
    public async Task<IActionResult> Index(AuditFilter filter, CancellationToken cancellationToken) => View(await queries.PageAsync(filter, Me, cancellationToken));
}
