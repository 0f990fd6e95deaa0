using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events.Hub;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Surveys.Records;

namespace Outreach.Web.Features.Surveys.OfEvents;

[RequirePermission(Permissions.SurveysRead)]
public sealed class EventSurveysController(SurveyQueries queries, EventHubQueries hub) : PortalController
{
    [HttpGet("/events/{id:int}/surveys"), RequirePermission(Permissions.EventsRead)]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) =>
        await hub.HeadAsync(id, cancellationToken) is { Head.IsPractice: false } found ? View(new EventSurveysModel(found.Head, await queries.OfEventAsync(id, cancellationToken))) : NotFound();
}
