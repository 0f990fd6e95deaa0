using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Language;

/// <summary>Chooses the language, for this browser and, when signed in, for the person.</summary>
[AllowAnonymous]
public sealed class LanguageController(OutreachDbContext db, CurrentUserAccessor current) : Controller
{
    /// <summary>The choice as a page, for those that are the same for everybody and so cannot hold the form.</summary>
    [HttpGet("/language")]
    public IActionResult Index(string? returnUrl) => View("Index", Url.IsLocalUrl(returnUrl) ? returnUrl : "/");

    /// <summary>Sets it and goes back.</summary>
    [HttpPost("/language")]
    public async Task<IActionResult> Set(string? culture, string? returnUrl)
    {
        if (!Texts.Languages.Contains(culture))
            return BadRequest();
        Response.SetLanguage(culture!);
        if (current.UserId is { } id)
        {
            var user = await db.Users.SingleAsync(u => u.Id == id);
            user.Language = culture;
            await db.SaveChangesAsync();
        }

        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : LocalRedirect("/");
    }
}
