using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Contracts;
using Outreach.Domain.Contracts.Reviews;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Reviews;

/// <summary>The review desk: what waits for a decision, and one page a contract to decide on.</summary>
[RequirePermission(Permissions.ReviewsRead)]
public sealed class ReviewsController(ReviewQueries queries, ReviewCommands commands, ReviewAuthority office) : PortalController
{
    [HttpGet("/reviews")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.QueueAsync(cancellationToken));

    [HttpGet("/reviews/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, null, cancellationToken) is { } page ? View(queries.ForMe(page)) : NotFound();

    /// <summary>Approves or returns. What was typed comes back when it cannot be done, with what has changed meanwhile.</summary>
    [HttpPost("/reviews/{id:int}")]
    public async Task<IActionResult> Decide(int id, DecisionInput input, CancellationToken cancellationToken)
    {
        if (office.OfMe().Count == 0)
            return Forbid();
        if (!ModelState.IsValid)
            return await AgainAsync(id, input, StatusCodes.Status200OK, cancellationToken);
        var result = await commands.DecideAsync(id, input, cancellationToken);
        if (result.IsNotFound)
            return NotFound();
        if (!AddErrors(result))
            return await AgainAsync(id, input, result.Error == ContractErrors.ChangedMeanwhile || result.Error == ContractErrors.NotInReview ? StatusCodes.Status409Conflict : StatusCodes.Status200OK, cancellationToken);
        // On to what waits next.
        FlashSuccess(input.Verdict == ReviewVerdict.Approve ? "The contract with {0} is approved." : "The contract with {0} went back. Whoever negotiates it sees the reason and your comments.", await queries.SponsorOfAsync(id, cancellationToken));
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> AgainAsync(int id, DecisionInput input, int status, CancellationToken cancellationToken)
    {
        if (await queries.PageAsync(id, input.Revision, cancellationToken) is not { } page)
            return NotFound();
        page = queries.ForMe(page);
        // The form now names the text that is shown with it.
        input.Revision = page.Input.Revision;
        ModelState.Remove(nameof(DecisionInput.Revision));
        Response.StatusCode = status;
        return View(nameof(Detail), page with { Input = input });
    }
}
