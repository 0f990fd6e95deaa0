using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Meetings.Times;

/// <summary>When members are usually free, and the times for a meeting that follow from it.</summary>
public sealed class FreeTimesController(TimeQueries queries, FreeTimesCommands commands) : PortalController
{
    [HttpGet("/free-times"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var own = await queries.OwnAsync(Me.Id, cancellationToken);
        return View(new FreeTimesInput { FreeTimes = [.. Enumerable.Range(0, 7 * WeekTimes.Parts).Select(bit => 1 << bit).Where(bit => (own & bit) != 0)] });
    }

    [HttpPost("/free-times"), RequirePermission(Permissions.MeetingsAttend)]
    public async Task<IActionResult> Index(FreeTimesInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !AddErrors(await commands.SaveAsync(Me.Id, input, cancellationToken)))
            return View(input);
        FlashSuccess("Saved. Meetings are planned when most can.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The part of a meeting's form that proposes times.</summary>
    [HttpGet("/meetings/times"), RequirePermission(Permissions.MeetingsRun, Or = Permissions.EventsWrite)]
    public async Task<IActionResult> Propose(TimesInput input, CancellationToken cancellationToken) => PartialView("_Times", await queries.ProposeAsync(input, cancellationToken));
}
