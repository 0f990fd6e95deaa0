using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.SignIn;

/// <summary>Signing in and out.</summary>
[AllowAnonymous]
[EnableRateLimiting(ServiceSetup.SensitivePosts)]
public sealed class SignInController(
    SignInManager<User> signIn, UnknownLogins unknown, OutreachDbContext db, SessionKeeper sessions, DepartmentTime time) : PortalController
{
    private UserManager<User> Users => signIn.UserManager;

    /// <summary>The form.</summary>
    [HttpGet("/sign-in")]
    public IActionResult Index(string? returnUrl) => View(new SignInInput { ReturnUrl = returnUrl });

    /// <summary>Signs in.</summary>
    [HttpPost("/sign-in")]
    public async Task<IActionResult> Index(SignInInput input)
    {
        if (!ModelState.IsValid)
            return View(input);
        var login = input.Login!.ToUpperInvariant();
        var user = await Users.Users.SingleOrDefaultAsync(u => (u.NormalizedEmail == login || u.StudentNumber == login) && u.ClosedAt == null);
        if (user is null)
        {
            Users.SpendTimeOfPassword();
            return unknown.Failed(login) is { } end ? Locked(input, end) : Wrong(input);
        }

        // Identity would say "not confirmed" before it looks at the password, and so to anybody.
        if (!user.EmailConfirmed && !await Users.IsLockedOutAsync(user) && await Users.CheckPasswordAsync(user, input.Password!))
            return View("Unconfirmed", new ResendInput { Email = user.Email });
        if (!user.EmailConfirmed)
        {
            await Users.AccessFailedAsync(user);
            return await Users.IsLockedOutAsync(user) ? Locked(input, user.LockoutEnd) : Wrong(input);
        }

        var result = await signIn.PasswordSignInAsync(user, input.Password!, input.Remember, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
            return RedirectToAction(nameof(TwoFactor), new { input.ReturnUrl, input.Remember });
        if (result.IsLockedOut)
            return Locked(input, user.LockoutEnd);
        return result.Succeeded ? await WelcomeAsync(user, input.ReturnUrl) : Wrong(input);
    }

    /// <summary>The second step.</summary>
    [HttpGet("/sign-in/two-factor")]
    public async Task<IActionResult> TwoFactor(string? returnUrl, bool remember) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? RedirectToAction(nameof(Index), new { returnUrl })
            : View(new TwoFactorInput { ReturnUrl = returnUrl, Remember = remember });

    /// <summary>Takes the authenticator's code, or a recovery code.</summary>
    [HttpPost("/sign-in/two-factor")]
    public async Task<IActionResult> TwoFactor(TwoFactorInput input)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { ClosedAt: null } user)
            return RedirectToAction(nameof(Index), new { input.ReturnUrl });
        if (!ModelState.IsValid)
            return View(input);
        var code = input.Code!.Replace(" ", "", StringComparison.Ordinal);
        var digits = code.Length == 6 && code.All(char.IsAsciiDigit);
        var result = await Users.IsLockedOutAsync(user) ? Microsoft.AspNetCore.Identity.SignInResult.LockedOut
            : digits ? await signIn.TwoFactorAuthenticatorSignInAsync(code, input.Remember, input.RememberBrowser)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (result.Succeeded)
            return await WelcomeAsync(user, input.ReturnUrl);
        if (!result.IsLockedOut && !digits)
            await Users.AccessFailedAsync(user);
        if (result.IsLockedOut || await Users.IsLockedOutAsync(user))
        {
            ModelState.AddModelError("", LockedText(user.LockoutEnd));
            return View(input);
        }

        ModelState.AddModelError(nameof(input.Code), T["This code is not right. Codes change every 30 seconds; check the clock of your phone."]);
        return View(input);
    }

    /// <summary>Signs out of this browser.</summary>
    [HttpPost("/sign-out")]
    public async Task<IActionResult> End()
    {
        await sessions.SignOutAsync(User);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> WelcomeAsync(User user, string? returnUrl)
    {
        if (user.Language is { } language)
            Response.SetLanguage(language);
        if (Url.IsLocalUrl(returnUrl))
            return LocalRedirect(returnUrl);
        var today = time.Today;
        var staff = await db.Positions.AnyAsync(p => p.UserId == user.Id && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today));
        return LocalRedirect(staff ? "/" : "/account");
    }

    private ViewResult Wrong(SignInInput input)
    {
        ModelState.AddModelError("", T["The e-mail or student number and the password do not go together."]);
        return View("Index", input);
    }

    private ViewResult Locked(SignInInput input, DateTimeOffset? until)
    {
        ModelState.AddModelError("", LockedText(until));
        return View("Index", input);
    }

    private string LockedText(DateTimeOffset? until)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(((until ?? time.Now) - time.Now).TotalMinutes));
        return T["Too many wrong attempts: signing in is locked for {0} minutes. Wait, or choose a new password.", minutes.ToString(CultureInfo.CurrentCulture)];
    }
}
