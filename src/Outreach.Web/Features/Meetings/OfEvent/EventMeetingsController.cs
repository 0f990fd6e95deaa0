using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Domain.Meetings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Meetings.Records;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.OfEvent;

[RequirePermission(Permissions.MeetingsRead)]
public sealed class EventMeetingsController(OutreachDbContext db, MeetingQueries queries, MeetingAuthorization authorization) : PortalController
{
    /// <summary>The meetings of an event.</summary>
    [HttpGet("/events/{id:int}/meetings")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken)
    {
        if (await db.Events.AsNoTracking().Where(e => e.Id == id).Select(e => (EventState?)e.State).SingleOrDefaultAsync(cancellationToken) is not { } state)
            return NotFound();
        var canPlan = state is not (EventState.Closed or EventState.Cancelled)
            && (authorization.RunsAny || (Me.HasPermission(Permissions.EventsWrite) && await authorization.PlansForAsync(id, MeetingKind.Coordination, cancellationToken)));
        return View("Meetings", new EventMeetingsModel(id, canPlan, await queries.OfEventAsync(id, cancellationToken)));
    }
}
