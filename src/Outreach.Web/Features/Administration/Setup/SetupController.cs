using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Security;

namespace Outreach.Web.Features.Administration.Setup;

/// <summary>Makes the first administrator, exactly once, for whoever has the link that the console shows.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SensitivePosts)]
public sealed class SetupController(
    OutreachDbContext db, SetupCommands commands, UserManager<User> users, SignInManager<User> signIn) : PortalController
{
    [HttpGet("/setup")]
    public async Task<IActionResult> Index(string? token) =>
        await OpenAsync(token) is { } settings ? View(new SetupInput { Token = token, DepartmentName = settings.DepartmentName }) : await OverAsync();

    /// <summary>Makes the account. Of two at once one wins: both use up the same version of the settings.</summary>
    [HttpPost("/setup")]
    public async Task<IActionResult> Index(SetupInput input, CancellationToken cancellationToken)
    {
        if (await OpenAsync(input.Token) is not { } settings)
            return await OverAsync();
        var user = commands.NewAccount(input);
        // Beside whatever else is wrong, so that nobody corrects the form twice.
        if (input.Password is not null && await users.PasswordProblemAsync(user, input.Password) is { } problem)
            ModelState.AddModelError(nameof(input.Password), problem);
        if (!ModelState.IsValid)
            return View(input);
        var done = await commands.SetUpAsync(settings, user, input, cancellationToken);
        if (done.IsConflict)
            return await OverAsync();
        if (!AddErrors(done))
            return View(input);
        await signIn.SignInAsync(user, isPersistent: false);
        FlashSuccess("You are the administrator. These steps lead to a portal that the department can use.");
        return RedirectToAction("Index", "Dashboard");
    }

    private async Task<ViewResult> OverAsync()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Over", await AdministratorQueries.WasThereOneAsync(db));
    }

    private async Task<DepartmentSettings?> OpenAsync(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        var hash = SecretToken.HashOf(token);
        return await db.DepartmentSettings.SingleOrDefaultAsync(s => s.SetupTokenHash == hash);
    }
}
