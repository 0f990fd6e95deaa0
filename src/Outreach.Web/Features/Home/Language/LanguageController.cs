using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Home.Language;

[AllowAnonymous]
public sealed class LanguageController(LanguageCommands commands, CurrentUserAccessor current) : Controller
{
    /// <summary>The choice as a page, for those that are the same for everybody and so cannot hold the form.</summary>
    [HttpGet("/language")]
    public IActionResult Index(string? returnUrl) => View("Index", Url.IsLocalUrl(returnUrl) ? returnUrl : "/");

    [HttpPost("/language")]
    public async Task<IActionResult> Set(string? culture, string? returnUrl, CancellationToken cancellationToken)
    {
        if (culture is null || !ResourceStringLocalizer.Languages.Contains(culture))
            return BadRequest();
        Response.SetLanguage(culture);
        if (current.UserId is { } id)
            await commands.ChooseAsync(id, culture, cancellationToken);

        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction("Index", "Dashboard");
    }
}
