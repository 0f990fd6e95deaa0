using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Jobs.EmployerPage;

/// <summary>
/// What an employer does behind a secret link, without signing in. The forms carry no key of their own: the answer's
/// address, which is the secret, would be stored with it; a result entered twice is done once anyway.
/// </summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SponsorLinks)]
public sealed class EmployerPageController(EmployerResults results) : PortalController
{
    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        // The address is the secret: it must not stay in a cache, an index or another site's log.
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    [HttpGet("/e/thanks")]
    public IActionResult Thanks() => View();

    [HttpGet("/e/{token}")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        var page = await results.PageAsync(token, cancellationToken);
        return page.IsSuccess ? View(nameof(Show), page.Value) : Ended(page);
    }

    [HttpPost("/e/{token}/people/{applicationId:int}")]
    public async Task<IActionResult> Enter(string token, int applicationId, EmployerResultInput input, CancellationToken cancellationToken) =>
        ModelState.IsValid ? Answer(await results.EnterAsync(token, applicationId, input, cancellationToken), token, "Noted, and the student was told. Thank you!") : BadRequest();

    [HttpPost("/e/{token}/rating")]
    public async Task<IActionResult> Rate(string token, EmployerRatingInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var rated = await results.RateAsync(token, input, cancellationToken);
        return rated.IsSuccess ? RedirectToAction(nameof(Thanks)) : Answer(rated, token, "");
    }

    private IActionResult Answer(Result result, string token, string done) =>
        result.Error == EmployerResults.LinkOver ? Ended(result) : Answer(result, RedirectToAction(nameof(Show), new { token }), done);

    private IActionResult Ended(Result result)
    {
        if (result.IsNotFound)
            return NotFound();
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Over");
    }
}
