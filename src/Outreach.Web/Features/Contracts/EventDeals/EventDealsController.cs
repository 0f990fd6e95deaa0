using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.EventDeals;

/// <summary>The tab of an event on its sponsors.</summary>
[RequirePermission(Permissions.DealsRead)]
public sealed class EventDealsController(EventDealsQueries queries) : PortalController
{
    [HttpGet("/events/{id:int}/deals")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) =>
        await queries.OfAsync(id, cancellationToken) is { } model ? View(model) : NotFound();
}
