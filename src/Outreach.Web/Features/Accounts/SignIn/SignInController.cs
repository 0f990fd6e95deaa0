using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Accounts.Registration;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Security;

namespace Outreach.Web.Features.Accounts.SignIn;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SensitivePosts)]
public sealed class SignInController(
    PortalSignInManager signIn, PortalUserManager users, SignInQueries queries, SessionService sessions, RegistrationCommands registration) : PortalController
{
    private static readonly DomainError AddressFirst = new("sign-in.unconfirmed", "Confirm your e-mail address first: we have sent you new digits.");

    [HttpGet("/sign-in")]
    public IActionResult Index(string? returnUrl) => View(new SignInInput { ReturnUrl = returnUrl });

    /// <summary>Signs in. One answer, whether the password is wrong, the account closed to new browsers, or there is none.</summary>
    [HttpPost("/sign-in")]
    public async Task<IActionResult> Index(SignInInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        var login = AsMeantText.Of(input.Login)!.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var number = AsMeantText.OfNumber(login);
        var user = await users.Users.SingleOrDefaultAsync(u => (u.NormalizedEmail == login || u.StudentNumber == number) && u.ClosedAt == null, cancellationToken);
        if (signIn.Begin(user, login) is > 0 and var seconds)
        {
            AddErrors(PortalUserManager.TooSoon.WithArguments(seconds.ToString(CultureInfo.CurrentCulture)));
            return View(input);
        }

        if (user is null)
        {
            await users.TryPasswordAsync(null, input.Password!);
            return Refused(input);
        }

        var result = await signIn.PasswordSignInAsync(user, PasswordMeant(user, input.Password!), input.Remember, lockoutOnFailure: true);
        if (result.IsNotAllowed)
        {
            var pending = new PendingAddress(SecretToken.New(), user.Email!, input.ReturnUrl is { Length: <= 200 } back && Url.IsLocalUrl(back) ? back : null);
            await registration.SendAsync(user, pending.Key, cancellationToken);
            TempData[RegistrationController.Pending] = pending.ToText();
            FlashError(AddressFirst);
            return RedirectToAction("Sent", "Registration");
        }

        if (result.RequiresTwoFactor)
            return RedirectToAction(nameof(TwoFactor), new { input.ReturnUrl, input.Remember });
        return result.Succeeded ? await WelcomeAsync(user, input.ReturnUrl) : Refused(input);
    }

    [HttpGet("/sign-in/two-factor")]
    public async Task<IActionResult> TwoFactor(string? returnUrl, bool remember) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null
            ? RedirectToAction(nameof(Index), new { returnUrl })
            : await CodeFormAsync(new TwoFactorInput { ReturnUrl = returnUrl, Remember = remember });

    [HttpPost("/sign-in/two-factor")]
    public async Task<IActionResult> TwoFactor(TwoFactorInput input)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { ClosedAt: null } user)
            return RedirectToAction(nameof(Index), new { input.ReturnUrl });
        if (!ModelState.IsValid)
            return await CodeFormAsync(input);
        switch (await signIn.SecondStepAsync(user, input.Code!, input.Remember, input.RememberBrowser))
        {
            case Attempt.Right:
                return await WelcomeAsync(user, input.ReturnUrl);
            case Attempt.Locked:
                ModelState.AddModelError("", LockedText(await users.LockedUntilAsync(user)));
                return await CodeFormAsync(input);
            default:
                ModelState.AddModelError(nameof(input.Code), T["This code is not right, or was used already. Codes change every 30 seconds; check the clock of your phone."]);
                return await CodeFormAsync(input);
        }
    }

    /// <summary>Never limited: who wants to leave a shared computer may.</summary>
    [HttpPost("/sign-out"), DisableRateLimiting]
    public async Task<IActionResult> End()
    {
        await sessions.SignOutAsync(User);
        return RedirectToAction(nameof(Index));
    }

    // Shown to who knows the password alone: whom to ask when the phone is lost.
    private async Task<ViewResult> CodeFormAsync(TwoFactorInput input)
    {
        var names = await queries.AdministratorsAsync(HttpContext.RequestAborted);
        ViewData["Administrators"] = names.Count == 0 ? null : string.Join(T[", "], names);
        return View("TwoFactor", input);
    }

    // As it was typed, unless it is right without what a Chinese keyboard or a copy has made of it.
    private string PasswordMeant(User user, string typed) =>
        AsMeantText.Of(typed) is { } meant && meant != typed && user.PasswordHash is { } hash && users.PasswordHasher.VerifyHashedPassword(user, hash, meant) != PasswordVerificationResult.Failed
            ? meant : typed;

    private async Task<IActionResult> WelcomeAsync(User user, string? returnUrl)
    {
        if (user.Language is { } language)
            Response.SetLanguage(language);
        if (Url.IsLocalUrl(returnUrl))
            return LocalRedirect(returnUrl);
        return RedirectToAction("Index", await queries.IsStaffAsync(user.Id, HttpContext.RequestAborted) ? "Dashboard" : "Applications");
    }

    private ViewResult Refused(SignInInput input)
    {
        ModelState.AddModelError("", T["The e-mail or student number and the password do not go together. Check both, or choose a new password."]);
        return View("Index", input);
    }

    private string LockedText(DateTimeOffset? until)
    {
        return T["Too many wrong attempts: signing in is locked for {0} minutes. Wait, or choose a new password.", queries.MinutesUntil(until).ToString(CultureInfo.CurrentCulture)];
    }
}
