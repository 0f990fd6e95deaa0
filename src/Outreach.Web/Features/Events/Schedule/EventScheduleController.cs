using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Schedule;

/// <summary>The part of an event's form that says what stands in the way of its days, asked for while they are typed.</summary>
[RequirePermission(Permissions.EventsWrite)]
public sealed class EventScheduleController(ScheduleCheckService check, ScheduleDisplay display) : PortalController
{
    [HttpGet("/events/schedule")]
    public async Task<IActionResult> Index(ScheduleInput input, CancellationToken cancellationToken) =>
        ModelState.IsValid && input.ToQuery() is { } query
            ? PartialView("_ScheduleFindings", display.Of(await check.CheckAsync(query, cancellationToken), input.Reason))
            // Half a day typed is no day yet.
            : PartialView("_ScheduleFindings", ScheduleFindingsModel.Empty);
}
