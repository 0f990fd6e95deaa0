using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Jobs.Trips;

[RequirePermission(Permissions.JobsWrite)]
public sealed class InterviewTripsController(TripCommands commands) : PortalController
{
    [HttpGet("/postings/{id:int}/trip")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) => await PageAsync(id, null, cancellationToken);

    [HttpPost("/postings/{id:int}/trip")]
    public async Task<IActionResult> Index(int id, [Bind(Prefix = "Input")] TripInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await PageAsync(id, input, cancellationToken);
        var planned = await commands.PlanAsync(id, input, cancellationToken);
        if (planned.IsNotFound)
            return NotFound();
        if (planned.Error is { } error)
        {
            AddErrors(error.ForField(error.Field is null ? "" : "Input." + error.Field));
            return await PageAsync(id, input, cancellationToken);
        }

        FlashSuccess("Planned. Those who are sent, and who goes along, were told.");
        return RedirectToAction(nameof(Index), new { id });
    }

    /// <summary>Notes whether a student came.</summary>
    [HttpPost("/postings/{id:int}/trip/{applicationId:int}")]
    public async Task<IActionResult> Note(int id, int applicationId, bool came, CancellationToken cancellationToken) =>
        Answer(await commands.NoteAsync(id, applicationId, came, cancellationToken), RedirectToAction(nameof(Index), new { id }), "Noted.");

    private async Task<IActionResult> PageAsync(int id, TripInput? input, CancellationToken cancellationToken) =>
        await commands.PageAsync(id, input, cancellationToken) is { } model ? View("Index", model) : NotFound();
}
