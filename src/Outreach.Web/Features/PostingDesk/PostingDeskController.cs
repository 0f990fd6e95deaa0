using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Jobs;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Postings;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.PostingDesk;

/// <summary>Where a second person reads a submitted posting and publishes it or turns it down.</summary>
[RequirePermission(Permissions.JobsLead)]
public sealed class PostingDeskController(PostingQueries queries, PostingCommands commands) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/postings/{id:int}/decide")]
    public async Task<IActionResult> Index(int id, CancellationToken stop) => await queries.DecideAsync(id, null, stop) is { } model ? View(model) : NotFound();

    /// <summary>Decides on the text that was read.</summary>
    [HttpPost("/postings/{id:int}/decide")]
    public async Task<IActionResult> Index(int id, DecideInput input, CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            var decided = input.Publish!.Value
                ? await commands.PublishAsync(id, input.Revision!.Value, stop)
                : await commands.TurnDownAsync(id, input.Revision!.Value, input.Reason, stop);
            if (decided is not { } result)
                return NotFound();
            if (result.Error is null)
            {
                if (input.Publish.Value)
                    Say("Published: students can apply now.");
                else
                    Say("Turned down. The officer sees your reason and can mend it.");
                return RedirectToAction("Detail", "Postings", new { id });
            }

            if (result.Error == JobErrors.WrongState)
            {
                Refuse(result.Error);
                return RedirectToAction("Detail", "Postings", new { id });
            }

            ModelState.AddModelError(result.Error.Field ?? "", T.Of(result.Error));
            // The page shows the new text, and the next press names it.
            if (result.Error == JobErrors.Stale)
                ModelState.Remove(nameof(DecideInput.Revision));
        }

        if (await queries.DecideAsync(id, input, stop) is not { } model)
            return NotFound();
        model.Input.Revision = model.Detail.Posting.Revision;
        return View(model);
    }
}
