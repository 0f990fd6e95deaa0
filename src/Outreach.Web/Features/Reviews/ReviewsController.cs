using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Contracts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Reviews;

/// <summary>The review desk: what waits for a decision, and one page a contract to decide on.</summary>
[RequirePermission(Permissions.ReviewsRead)]
public sealed class ReviewsController(ReviewQueries queries, ReviewCommands commands, ReviewOffice office) : PortalController
{
    /// <summary>The queue.</summary>
    [HttpGet("/reviews")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await queries.QueueAsync(stop));

    /// <summary>One contract.</summary>
    [HttpGet("/reviews/{id:int}")]
    public async Task<IActionResult> Detail(int id, CancellationToken stop) =>
        await queries.PageAsync(id, null, stop) is { } page ? View(await queries.ForMeAsync(page, stop)) : NotFound();

    /// <summary>Approves or returns. What was typed comes back when it cannot be done, with what has changed meanwhile.</summary>
    [HttpPost("/reviews/{id:int}")]
    public async Task<IActionResult> Decide(int id, DecisionInput input, CancellationToken stop)
    {
        if ((await office.OfMeAsync(stop)).Count == 0)
            return Forbid();
        if (!ModelState.IsValid)
            return await AgainAsync(id, input, StatusCodes.Status200OK, stop);
        if (await commands.DecideAsync(id, input, stop) is not { } result)
            return NotFound();
        if (!Check(result))
            return await AgainAsync(id, input, result.Error == ContractErrors.ChangedMeanwhile || result.Error == ContractErrors.NotInReview ? StatusCodes.Status409Conflict : StatusCodes.Status200OK, stop);
        // On to what waits next.
        Say(input.Verdict == ReviewVerdict.Approve ? "The contract with {0} is approved." : "The contract with {0} went back. Whoever negotiates it sees the reason and your comments.", await queries.SponsorOfAsync(id, stop));
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> AgainAsync(int id, DecisionInput input, int status, CancellationToken stop)
    {
        if (await queries.PageAsync(id, input.Revision, stop) is not { } page)
            return NotFound();
        page = await queries.ForMeAsync(page, stop);
        // The form now names the text that is shown with it.
        input.Revision = page.Input.Revision;
        ModelState.Remove(nameof(DecisionInput.Revision));
        Response.StatusCode = status;
        return View(nameof(Detail), page with { Input = input });
    }
}
