using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Jobs.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Jobs.PostingReview;

/// <summary>Where a second person reads a submitted posting and publishes it or turns it down.</summary>
[RequirePermission(Permissions.JobsPublish)]
public sealed class PostingReviewController(PostingQueries queries, PostingCommands commands) : PortalController
{
    [HttpGet("/postings/{id:int}/decide")]
    public async Task<IActionResult> Index(int id, CancellationToken cancellationToken) => await queries.DecideAsync(id, null, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/postings/{id:int}/decide")]
    public async Task<IActionResult> Index(int id, DecideInput input, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = input.Publish!.Value
                ? await commands.PublishAsync(id, input.Revision!.Value, input.Reason, cancellationToken)
                : await commands.TurnDownAsync(id, input.Revision!.Value, input.Reason, cancellationToken);
            if (result.IsNotFound)
                return NotFound();
            if (result.Error is null)
            {
                if (input.Publish.Value)
                    FlashSuccess("Published: students can apply now.");
                else
                    FlashSuccess("Turned down. The officer sees your reason and can fix it.");
                return RedirectToAction("Detail", "Postings", new { id });
            }

            if (result.Error == PostingErrors.WrongState)
            {
                FlashError(result.Error);
                return RedirectToAction("Detail", "Postings", new { id });
            }

            ModelState.AddModelError(result.Error.Field ?? "", T.Localize(result.Error));
            // The page shows the new text, and the next press names it.
            if (result.Error == PostingErrors.Stale)
                ModelState.Remove(nameof(DecideInput.Revision));
        }

        if (await queries.DecideAsync(id, input, cancellationToken) is not { } model)
            return NotFound();
        model.Input.Revision = model.Detail.Posting.Revision;
        return View(model);
    }
}
