using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Tasks.Help;

namespace Outreach.Web.Features.Tasks.OfEvent;

[RequirePermission(Permissions.TasksRead)]
public sealed class EventHelpController(OutreachDbContext db, HelpQueries queries) : PortalController
{
    /// <summary>The help between departments for an event.</summary>
    [HttpGet("/events/{id:int}/help")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken)
    {
        if (await db.Events.AsNoTracking().Where(e => e.Id == id).Select(e => (EventState?)e.State).SingleOrDefaultAsync(cancellationToken) is not { } state)
            return NotFound();
        return View("Help", new EventHelpModel(id, state is not (EventState.Closed or EventState.Cancelled), await queries.OfEventAsync(id, cancellationToken)));
    }
}
