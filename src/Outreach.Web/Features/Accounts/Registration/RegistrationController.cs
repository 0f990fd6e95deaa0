using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Security;

namespace Outreach.Web.Features.Accounts.Registration;

/// <summary>Students register themselves. No answer tells whether an address has an account: only a mail to it does.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SensitivePosts)]
public sealed class RegistrationController(OutreachDbContext db, RegistrationCommands commands, PortalSignInManager signIn, DisplayFormatter format) : PortalController
{
    /// <summary>Where the next page finds what this browser has begun.</summary>
    public const string Pending = "PendingAddress";

    private const string Address = "Address";

    private static readonly DomainError NoMoreMails = new("registration.mails", "Three mails within an hour are the most for one address, so none was sent now. The digits of the last one work for 10 minutes; you can ask for new ones from {0} on.");

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
        var pending = new PendingAddress(SecretToken.New(), input.Email!, BackTo(input.ReturnUrl));
        await EvenTime.RunAsync(() => commands.RegisterAsync(input, pending.Key));
        TempData[Pending] = pending.ToText();
        return RedirectToAction(nameof(Sent));
    }

    /// <summary>Where the digits of the mail are typed in.</summary>
    [HttpGet("/register/sent")]
    public IActionResult Sent() => CodePage(new EmailCodeInput());

    /// <summary>Confirms the address and signs in.</summary>
    [HttpPost("/register/sent")]
    public async Task<IActionResult> Sent(EmailCodeInput input, CancellationToken cancellationToken)
    {
        if (PendingAddress.Read(TempData.Peek(Pending) as string) is not { } pending)
            return RedirectToAction(nameof(Sent));
        if (!ModelState.IsValid)
            return CodePage(input);
        if (await commands.ConfirmAsync(pending, input.Code, cancellationToken) is not { } user)
        {
            ModelState.AddModelError(nameof(input.Code), T["These are not the right digits, or they are over: they work for 10 minutes and five tries. Send new ones if need be."]);
            return CodePage(input);
        }

        TempData.Remove(Pending);
        await signIn.SignInAsync(user, isPersistent: false);
        FlashSuccess("Welcome! Your account is ready.");
        return pending.Back is { } back && Url.IsLocalUrl(back) ? LocalRedirect(back) : RedirectToAction("Index", "JobBoard");
    }

    [HttpPost("/register/resend")]
    public async Task<IActionResult> Resend(CancellationToken cancellationToken)
    {
        if (PendingAddress.Read(TempData.Peek(Pending) as string) is { } pending)
        {
            if (await commands.ResendAsync(pending, cancellationToken) is { } next)
                FlashError(NoMoreMails.WithArguments(format.Time(next)));
            else
                FlashSuccess("If the address is right, new digits are on their way. The old ones do not work any more.");
        }

        return RedirectToAction(nameof(Sent));
    }

    private ViewResult CodePage(EmailCodeInput input)
    {
        ViewData[Address] = PendingAddress.Read(TempData.Peek(Pending) as string);
        return View("Sent", input);
    }

    private string? BackTo(string? url) => url is { Length: <= 200 } && Url.IsLocalUrl(url) ? url : null;

    private ViewResult NotYet()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("NotYet");
    }
}
