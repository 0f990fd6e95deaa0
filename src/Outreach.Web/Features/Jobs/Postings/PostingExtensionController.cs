using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Jobs.Postings;

/// <summary>More time to apply, with new days of interview and work where they would be overtaken.</summary>
[RequirePermission(Permissions.JobsWrite)]
public sealed class PostingExtensionController(PostingQueries queries, PostingCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/postings/{id:int}/extend")]
    public Task<IActionResult> Index(int id, CancellationToken cancellationToken) => FormAsync(id, null, cancellationToken);

    [HttpPost("/postings/{id:int}/extend")]
    public async Task<IActionResult> Index(int id, ExtendInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(id, input, cancellationToken);
        var extended = await commands.ExtendAsync(id, input, cancellationToken);
        return await AnswerAsync(
            extended,
            () =>
            {
                FlashSuccess(extended.Value ? "Asked for. A second person confirms the new days; until then everything stays as it is." : "Students can apply until the new day.");
                return RedirectToAction("Detail", "Postings", new { id });
            },
            () => FormAsync(id, input, cancellationToken));
    }

    /// <summary>A second person agrees, or not.</summary>
    [HttpPost("/postings/{id:int}/extend/{extensionId:int}"), RequirePermission(Permissions.JobsPublish)]
    public async Task<IActionResult> Decide(int id, int extensionId, bool confirm, CancellationToken cancellationToken) => Answer(
        await commands.DecideExtensionAsync(id, extensionId, confirm, cancellationToken), RedirectToAction("Detail", "Postings", new { id }),
        confirm ? "Confirmed. Students can apply until the new day, and those who have applied are told of the new days." : "Not confirmed: everything stays as it was.");

    private async Task<IActionResult> FormAsync(int id, ExtendInput? input, CancellationToken cancellationToken)
    {
        if (await queries.DetailAsync(id, cancellationToken) is not { Works: true } model)
            return NotFound();
        ViewData["Posting"] = model.Posting;
        return View("Extend", input ?? ExtendInput.Of(model.Posting, time));
    }
}
