using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Jobs.Postings;

[RequirePermission(Permissions.JobsWrite)]
public sealed class PostingActionsController(PostingCommands commands, DisplayFormatter show) : PortalController
{
    [HttpPost("/postings/{id:int}/acknowledge")]
    public async Task<IActionResult> Acknowledge(int id, string? fingerprint, [DataType(DataType.MultilineText)] string? reason, CancellationToken cancellationToken) =>
        Back(id, await commands.AcknowledgeAsync(id, fingerprint, reason, cancellationToken), "The warning is accepted with your reason; whoever publishes sees it.", "safety");

    [HttpPost("/postings/{id:int}/submit")]
    public async Task<IActionResult> Submit(int id, int? revision, CancellationToken cancellationToken) =>
        Back(id, await commands.SubmitAsync(id, revision, cancellationToken), "Submitted. A vice minister or the minister reads and publishes it.");

    [HttpPost("/postings/{id:int}/take-back")]
    public async Task<IActionResult> TakeBack(int id, CancellationToken cancellationToken) =>
        Back(id, await commands.TakeBackAsync(id, cancellationToken), "Taken back. It is a draft again.");

    [HttpPost("/postings/{id:int}/close")]
    public async Task<IActionResult> Close(int id, CancellationToken cancellationToken) =>
        Back(id, await commands.CloseAsync(id, cancellationToken), "Closed: nobody can apply any more. Finish it once everybody has an answer.");

    /// <summary>Ends it once nobody waits.</summary>
    [HttpPost("/postings/{id:int}/finish")]
    public async Task<IActionResult> Finish(int id, CancellationToken cancellationToken) =>
        Back(id, await commands.FinishAsync(id, cancellationToken), "Finished: everybody who applied has an answer.");

    [HttpPost("/postings/{id:int}/copy")]
    public async Task<IActionResult> Copy(int id, CancellationToken cancellationToken)
    {
        var copied = await commands.CopyAsync(id, cancellationToken);
        if (!copied.IsSuccess)
            return Back(id, copied, "");
        FlashSuccess("A copy as a new draft. Work from {0} and applying until {1} are only proposed: look at all of its days.", show.Day(copied.Value.StartsOn), show.Day(copied.Value.ApplyBy));
        return RedirectToAction("Edit", "Postings", new { id = copied.Value.Id }, "StartsOn");
    }

    /// <summary>Deletes a draft that was never submitted.</summary>
    [HttpPost("/postings/{id:int}/delete")]
    public async Task<IActionResult> Delete(int id, CancellationToken cancellationToken)
    {
        var result = await commands.DeleteAsync(id, cancellationToken);
        return result.IsSuccess ? Answer(result, RedirectToAction("Index", "Postings"), "The draft was deleted.") : Back(id, result, "");
    }

    [HttpPost("/postings/{id:int}/suspend"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Suspend(int id, [DataType(DataType.MultilineText)] string? reason, CancellationToken cancellationToken) =>
        Back(id, await commands.SuspendAsync(id, reason, cancellationToken), "Suspended: it is off the board, and nobody can apply.");

    [HttpPost("/postings/{id:int}/resume"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Resume(int id, CancellationToken cancellationToken) =>
        Back(id, await commands.ResumeAsync(id, cancellationToken), "It is no longer suspended.");

    [HttpPost("/postings/{id:int}/reject"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Reject(int id, [DataType(DataType.MultilineText)] string? reason, CancellationToken cancellationToken) =>
        Back(id, await commands.RejectAsync(id, reason, cancellationToken), "Turned down. Everybody who waited is told that the job was called off.");

    [HttpPost("/postings/{id:int}/reassign"), RequirePermission(Permissions.JobsLead)]
    public async Task<IActionResult> Reassign(int id, int? ownerId, CancellationToken cancellationToken) =>
        Back(id, await commands.ReassignAsync(id, ownerId, cancellationToken), "The posting has a new owner.");

    private IActionResult Back(int id, Result result, string done, string? fragment = null) =>
        Answer(result, RedirectToAction("Detail", "Postings", new { id }, fragment), done);
}
