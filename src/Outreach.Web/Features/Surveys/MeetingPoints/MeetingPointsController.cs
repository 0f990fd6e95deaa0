using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Surveys.MeetingPoints;

[RequirePermission(Permissions.SurveysRead)]
public sealed class MeetingPointsController(MeetingPointQueries queries) : PortalController
{
    [HttpGet("/meeting-points")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.LatestAsync(cancellationToken));
}
