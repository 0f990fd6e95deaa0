using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.AttendanceList;

/// <summary>The list on paper, for when the net is down, and typing it in later.</summary>
[RequirePermission(Permissions.MeetingsAttend)]
public sealed class MeetingRosterController(AttendanceListQueries queries, AttendanceCommands commands) : PortalController
{
    [HttpGet("/meetings/{id:int}/roster")]
    public async Task<IActionResult> Paper(int id, CancellationToken cancellationToken) =>
        await queries.RosterAsync(id, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("/meetings/{id:int}/roster/entry")]
    public Task<IActionResult> Entry(int id, CancellationToken cancellationToken) => FormAsync(id, new RosterInput(), null, cancellationToken);

    /// <summary>The form comes back and says of each row what became of it.</summary>
    [HttpPost("/meetings/{id:int}/roster/entry")]
    public async Task<IActionResult> Entry(int id, RosterInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, null, cancellationToken);
        var entered = await commands.EnterAsync(id, input, cancellationToken);
        if (entered.IsNotFound)
            return NotFound();
        if (!AddErrors(entered.ToResult()))
            return await FormAsync(id, input, null, cancellationToken);
        return await FormAsync(id, input, entered.Value.ToDictionary(o => o.UserId), cancellationToken);
    }

    private async Task<IActionResult> FormAsync(int id, RosterInput input, IReadOnlyDictionary<int, RosterOutcome>? outcomes, CancellationToken cancellationToken)
    {
        if (await queries.RosterAsync(id, outcomes, cancellationToken) is not { } model)
            return NotFound();
        ViewData[RosterModel.Key] = model;
        return View("Entry", input);
    }
}
