using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Events;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Events;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.Tasks.Records;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Tasks.OfEvent;

[RequirePermission(Permissions.TasksRead)]
public sealed class EventTasksController(OutreachDbContext db, TaskQueries queries, PlanTasks plan, DepartmentTime time) : PortalController
{
    /// <summary>The tasks of an event.</summary>
    [HttpGet("/events/{id:int}/tasks")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken)
    {
        if (await db.Events.AsNoTracking().Where(e => e.Id == id).Select(e => (EventState?)e.State).SingleOrDefaultAsync(cancellationToken) is not { } state)
            return NotFound();
        var isOpen = state is not (EventState.Closed or EventState.Cancelled);
        var mayPlan = isOpen && Me.HasPermission(Permissions.TasksWrite) && await db.Events.ChangeableBy(Me).AnyAsync(e => e.Id == id, cancellationToken);
        var (tasks, hasMore) = await queries.OfEventAsync(id, cancellationToken);
        return View("Tasks", new EventTasksModel(
            id, isOpen, tasks, hasMore, time.Today, mayPlan ? await plan.OpenAsync(id, cancellationToken) : []));
    }

    /// <summary>Makes tasks of chosen rows of the event's plan.</summary>
    [HttpPost("/events/{id:int}/tasks/plan"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> Plan(int id, List<string> keys, CancellationToken cancellationToken) =>
        Answer(await plan.MakeAsync(id, keys, cancellationToken), LocalRedirect(Url.To("EventTasks.Index", id)), "{0} tasks are made. Whoever does them is told.");
}
