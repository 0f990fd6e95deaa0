using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain.Accounts;
using Outreach.Web.Features.Accounts.SignIn;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Security;

namespace Outreach.Web.Features.Accounts.Password;

/// <summary>The forgotten password. No answer tells whether an address has an account.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SensitivePosts)]
public sealed class PasswordController(PasswordCommands commands) : PortalController
{
    [HttpGet("/forgot")]
    public IActionResult Forgot() => View(new ForgotInput());

    [HttpPost("/forgot")]
    public async Task<IActionResult> Forgot(ForgotInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        await EvenTime.RunAsync(() => commands.SendLinkAsync(input.Email!, cancellationToken));
        return RedirectToAction(nameof(Sent));
    }

    [HttpGet("/forgot/sent")]
    public IActionResult Sent() => View();

    [HttpGet("/reset")]
    public IActionResult Reset(int? user, string? token) => View(new ResetInput { User = user, Token = token });

    /// <summary>Sets the password, ends every session and the lock; the address is confirmed by it as well.</summary>
    [HttpPost("/reset")]
    public async Task<IActionResult> Reset(ResetInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        var reset = await commands.ResetAsync(input, cancellationToken);
        if (reset.IsNotFound)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("Over");
        }

        if (!AddErrors(reset))
            return View(input);
        FlashSuccess("Your password is changed, and you are signed out everywhere. Sign in with the new one.");
        return RedirectToAction("Index", "SignIn");
    }
}
