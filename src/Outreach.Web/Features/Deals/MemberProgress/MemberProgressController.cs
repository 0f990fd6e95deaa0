using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Deals.MemberProgress;

/// <summary>Each member's lane (S78).</summary>
[RequirePermission(Permissions.DealsRead)]
public sealed class MemberProgressController(MemberProgressQueries queries) : PortalController
{
    [HttpGet("/lanes")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.LanesAsync(cancellationToken));
}
