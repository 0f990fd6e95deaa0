using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.Screen;

public sealed class MeetingScreenController(ScreenQueries queries) : PortalController
{
    [HttpGet("/meetings/{id:int}/screen"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) =>
        await queries.FindAsync(id, Request, cancellationToken) is { } model ? View(model) : NotFound();
}
