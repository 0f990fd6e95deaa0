using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Postings;

/// <summary>What is done to postings with one press; each leads back to the posting.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class PostingMovesController(PostingCommands commands, Show show) : PortalController
{
    /// <summary>Accepts a warning of the safety check.</summary>
    [HttpPost("/postings/{id:int}/acknowledge")]
    public async Task<IActionResult> Acknowledge(int id, string? fingerprint, [DataType(DataType.MultilineText)] string? reason, CancellationToken stop) =>
        Back(id, await commands.AcknowledgeAsync(id, fingerprint, reason, stop), "The warning is accepted with your reason; whoever publishes sees it.", "safety");

    /// <summary>Submits the text that was seen.</summary>
    [HttpPost("/postings/{id:int}/submit")]
    public async Task<IActionResult> Submit(int id, int? revision, CancellationToken stop) =>
        Back(id, await commands.SubmitAsync(id, revision, stop), "Submitted. A vice minister or the minister reads and publishes it.");

    /// <summary>Takes a submitted text back.</summary>
    [HttpPost("/postings/{id:int}/take-back")]
    public async Task<IActionResult> TakeBack(int id, CancellationToken stop) =>
        Back(id, await commands.TakeBackAsync(id, stop), "Taken back. It is a draft again.");

    /// <summary>Ends applying.</summary>
    [HttpPost("/postings/{id:int}/close")]
    public async Task<IActionResult> Close(int id, CancellationToken stop) =>
        Back(id, await commands.CloseAsync(id, stop), "Closed: nobody can apply any more. Finish it once everybody has an answer.");

    /// <summary>Gives more time to apply.</summary>
    [HttpPost("/postings/{id:int}/extend")]
    public async Task<IActionResult> Extend(int id, DateOnly? applyBy, CancellationToken stop) => ModelState.IsValid
        ? Back(id, await commands.ExtendAsync(id, applyBy, stop), "Students can apply until the new day.")
        : Back(id, PostingErrors.NoDay, "");

    /// <summary>Ends it once nobody waits.</summary>
    [HttpPost("/postings/{id:int}/finish")]
    public async Task<IActionResult> Finish(int id, CancellationToken stop) =>
        Back(id, await commands.FinishAsync(id, stop), "Finished: everybody who applied has an answer.");

    /// <summary>A draft with the same text.</summary>
    [HttpPost("/postings/{id:int}/copy")]
    public async Task<IActionResult> Copy(int id, CancellationToken stop)
    {
        var (result, copy) = await commands.CopyAsync(id, stop);
        if (result is not { IsDone: true } || copy is null)
            return Back(id, result, "");
        Say("A copy as a new draft. Work from {0} and applying until {1} are only proposed: look at all of its days.", show.Day(copy.StartsOn), show.Day(copy.ApplyBy));
        return RedirectToAction("Edit", "Postings", new { id = copy.Id }, "StartsOn");
    }

    /// <summary>Deletes a draft that was never submitted.</summary>
    [HttpPost("/postings/{id:int}/delete")]
    public async Task<IActionResult> Delete(int id, CancellationToken stop)
    {
        var result = await commands.DeleteAsync(id, stop);
        if (result is not { IsDone: true })
            return Back(id, result, "");
        Say("The draft was deleted.");
        return RedirectToAction("Index", "Postings");
    }

    /// <summary>Takes it off the board for the time being.</summary>
    [HttpPost("/postings/{id:int}/suspend"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Suspend(int id, [DataType(DataType.MultilineText)] string? reason, CancellationToken stop) =>
        Back(id, await commands.SuspendAsync(id, reason, stop), "Suspended: it is off the board, and nobody can apply.");

    /// <summary>Puts it back.</summary>
    [HttpPost("/postings/{id:int}/resume"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Resume(int id, CancellationToken stop) =>
        Back(id, await commands.ResumeAsync(id, stop), "It is no longer suspended.");

    /// <summary>Ends a suspended posting for good.</summary>
    [HttpPost("/postings/{id:int}/reject"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Reject(int id, [DataType(DataType.MultilineText)] string? reason, CancellationToken stop) =>
        Back(id, await commands.RejectAsync(id, reason, stop), "Turned down. Everybody who waited is told that the job was called off.");

    /// <summary>Gives it to another member.</summary>
    [HttpPost("/postings/{id:int}/reassign"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Reassign(int id, int? ownerId, CancellationToken stop) =>
        Back(id, await commands.ReassignAsync(id, ownerId, stop), "The posting has a new owner.");

    private IActionResult Back(int id, Result? result, string done, string? fragment = null)
    {
        if (result is not { } known)
            return NotFound();
        if (known.Error is { } error)
            Refuse(error);
        else
            Say(done);
        return RedirectToAction("Detail", "Postings", new { id }, fragment);
    }
}
