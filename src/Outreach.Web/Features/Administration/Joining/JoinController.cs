using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain.Accounts.Joining;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Joining;

/// <summary>What somebody sees who has scanned the code of a group.</summary>
[AllowAnonymous, AnonymousAudit]
public sealed class JoinController(JoinQueries queries, JoinCommands commands, SettingsCache settings) : PortalController
{
    [HttpGet("/join/{code}")]
    public async Task<IActionResult> Index(string code, CancellationToken cancellationToken) =>
        await queries.OpenAsync(code, cancellationToken) is { } link ? Form(link, new JoinInput()) : Over();

    [HttpPost("/join/{code}"), EnableRateLimiting(RateLimits.Outside)]
    public async Task<IActionResult> Index(string code, JoinInput input, CancellationToken cancellationToken)
    {
        if (await queries.OpenAsync(code, cancellationToken) is not { } link)
            return Over();
        if (!ModelState.IsValid || !AddErrors(await commands.AskAsync(link, input, cancellationToken)))
            return Form(link, input);
        return RedirectToAction(nameof(Thanks));
    }

    [HttpGet("/join/thanks")]
    public IActionResult Thanks() => View();

    private ViewResult Form(JoinLink link, JoinInput input)
    {
        ViewData[JoinPage.Key] = new JoinPage(settings.Value.DepartmentName, link.Group);
        return View("Join", input);
    }

    private ViewResult Over()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Over");
    }
}
