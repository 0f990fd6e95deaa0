using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Startup;

namespace Outreach.Web.Features.EmployerView;

/// <summary>
/// What an employer does behind a secret link, without signing in. The forms carry no key of their own: the answer's
/// address, which is the secret, would be stored with it; a result entered twice is done once anyway.
/// </summary>
[AllowAnonymous, EnableRateLimiting(ServiceSetup.SponsorLinks)]
public sealed class EmployerViewController(EmployerResults results) : PortalController
{
    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        // The address is the secret: it must not stay in a cache, an index or another site's log.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>Thanks: the link has done its work.</summary>
    [HttpGet("/e/thanks")]
    public IActionResult Thanks() => View();

    /// <summary>Who was sent, and what is asked.</summary>
    [HttpGet("/e/{token}")]
    public async Task<IActionResult> Show(string token, CancellationToken stop)
    {
        var (outcome, page) = await results.PageAsync(token, stop);
        return page is null ? Ended(outcome) : View(nameof(Show), page);
    }

    /// <summary>The result of one.</summary>
    [HttpPost("/e/{token}/people/{applicationId:int}")]
    public async Task<IActionResult> Enter(string token, int applicationId, EmployerResultInput input, CancellationToken stop) =>
        ModelState.IsValid ? Answer(await results.EnterAsync(token, applicationId, input, stop), token, "Noted, and the student was told. Thank you!") : BadRequest();

    /// <summary>The two questions.</summary>
    [HttpPost("/e/{token}/rating")]
    public async Task<IActionResult> Rate(string token, EmployerRatingInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var (outcome, error) = await results.RateAsync(token, input, stop);
        return outcome == LinkOutcome.Done && error is null ? RedirectToAction(nameof(Thanks)) : Answer((outcome, error), token, "");
    }

    private IActionResult Answer((LinkOutcome Outcome, DomainError? Error) answer, string token, string done)
    {
        if (answer.Outcome != LinkOutcome.Done)
            return Ended(answer.Outcome);
        if (answer.Error is { } error)
            Refuse(error);
        else
            Say(done);
        return RedirectToAction(nameof(Show), new { token });
    }

    private IActionResult Ended(LinkOutcome outcome)
    {
        if (outcome == LinkOutcome.Unknown)
            return NotFound();
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Over");
    }
}
