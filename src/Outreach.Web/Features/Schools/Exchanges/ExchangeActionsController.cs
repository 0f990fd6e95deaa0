using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Exchanges;

/// <summary>What is pressed beside an exchange; the page of its school comes next.</summary>
[RequirePermission(Permissions.SchoolsWrite)]
public sealed class ExchangeActionsController(OutreachDbContext db, ExchangeCommands commands) : PortalController
{
    [HttpPost("/schools/exchanges/{id:int}/call-off")]
    public async Task<IActionResult> CallOff(int id, string? reason, CancellationToken cancellationToken) =>
        Answer(await commands.CallOffAsync(id, reason, cancellationToken), await BackAsync(id, cancellationToken), "Called off.");

    /// <summary>Makes what was learned the idea of an event, whose page comes next.</summary>
    [HttpPost("/schools/exchanges/{id:int}/idea"), RequirePermission(Permissions.EventsWrite)]
    public async Task<IActionResult> Idea(int id, CancellationToken cancellationToken)
    {
        var idea = await commands.BecomeIdeaAsync(id, cancellationToken);
        return Answer(idea.ToResult(), idea.IsSuccess ? RedirectToAction("Detail", "Events", new { id = idea.Value }) : await BackAsync(id, cancellationToken), "It is an idea now. Give it a title and a day.");
    }

    [HttpPost("/schools/exchanges/{id:int}/programme"), RequirePermission(Permissions.TasksWrite)]
    public async Task<IActionResult> Programme(int id, CancellationToken cancellationToken) =>
        Answer(await commands.PrepareAsync(id, cancellationToken), await BackAsync(id, cancellationToken), "{0} tasks are in your list, each before its day.");

    private async Task<IActionResult> BackAsync(int id, CancellationToken cancellationToken) =>
        await db.Exchanges.Where(e => e.Id == id).Select(e => (int?)e.SchoolId).SingleOrDefaultAsync(cancellationToken) is { } school
            ? RedirectToAction("Detail", "Schools", new { id = school }) : NotFound();
}
