using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Accounts.SignIn;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Accounts.Registration;

/// <summary>Students register themselves. No answer tells whether an address has an account: only a mail to it does.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SensitivePosts)]
public sealed class RegistrationController(OutreachDbContext db, RegistrationCommands commands) : PortalController
{
    private const string SentTo = "SentTo";

    /// <summary>The form; closed until the portal has an administrator.</summary>
    [HttpGet("/register")]
    public async Task<IActionResult> Index(string? returnUrl) => await AdministratorQueries.WasThereOneAsync(db) ? View(new RegisterInput { ReturnUrl = returnUrl }) : NotYet();

    [HttpPost("/register")]
    public async Task<IActionResult> Index(RegisterInput input)
    {
        if (!await AdministratorQueries.WasThereOneAsync(db))
            return NotYet();
        // Beside whatever else is wrong, so that nobody corrects the form twice.
        if (await commands.PasswordProblemAsync(input) is { } problem)
            ModelState.AddModelError(nameof(input.Password), problem);
        if (!ModelState.IsValid)
            return View(input);
        await commands.RegisterAsync(input, BackTo(input.ReturnUrl));
        TempData[SentTo] = input.Email;
        return RedirectToAction(nameof(Sent));
    }

    [HttpGet("/register/sent")]
    public IActionResult Sent() => View(model: TempData[SentTo] as string);

    [HttpGet("/register/resend")]
    public IActionResult Resend() => View(new ResendInput());

    [HttpPost("/register/resend")]
    public async Task<IActionResult> Resend(ResendInput input)
    {
        if (!ModelState.IsValid)
            return View(input);
        await commands.ResendAsync(input.Email!);
        TempData[SentTo] = input.Email;
        return RedirectToAction(nameof(Sent));
    }

    /// <summary>The page of the mail's link: it changes nothing, since mail programs open links by themselves.</summary>
    [HttpGet("/confirm")]
    public IActionResult Confirm(ConfirmInput input) => View(input);

    [HttpPost("/confirm")]
    public async Task<IActionResult> Confirm(ConfirmInput input, CancellationToken cancellationToken)
    {
        if (!await commands.ConfirmAsync(input, cancellationToken))
        {
            ModelState.AddModelError("", T["This link has expired or was used already."]);
            Response.StatusCode = StatusCodes.Status410Gone;
            return View(input);
        }

        FlashSuccess("Your e-mail address is confirmed. Sign in now.");
        return RedirectToAction("Index", "SignIn", new { returnUrl = BackTo(input.ReturnUrl) });
    }

    // Who wanted to apply for a job goes on there; no other address has a place in a mail that strangers can cause.
    private string? BackTo(string? url) => url is { Length: <= 200 } && Url.IsLocalUrl(url) && url.StartsWith(Url.To("JobBoard.Index") + "/", StringComparison.Ordinal) ? url : null;

    private ViewResult NotYet()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("NotYet");
    }
}
