using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Accounts.Account;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Requests;
using QRCoder;

namespace Outreach.Web.Features.Accounts.TwoFactor;

[RequirePermission(Permissions.AccountOwn)]
[BeforeSecondFactor]
[EnableRateLimiting(RateLimits.SensitivePosts)]
public sealed class TwoFactorController(PortalUserManager users, TwoFactorCommands commands, SessionService sessions, SignInManager<User> signIn) : PortalController
{
    private const int Codes = 10;

    [HttpGet("/account/two-factor")]
    public async Task<IActionResult> Index() => View(await ModelAsync(await PersonAsync()));

    /// <summary>Makes a secret to set the app up with.</summary>
    [HttpPost("/account/two-factor/begin")]
    public async Task<IActionResult> Begin()
    {
        var user = await PersonAsync();
        if (!user.TwoFactorEnabled)
        {
            try
            {
                await users.ResetAuthenticatorKeyAsync(user);
                await sessions.RenewAsync(user);
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation("PK_UserTokens"))
            {
                // Pressed twice: the other one has made the secret.
            }
        }

        return RedirectToAction(nameof(Index));
    }

    /// <summary>Turns it on with the password once the app shows the right code; shows the recovery codes this once.</summary>
    [HttpPost("/account/two-factor/enable")]
    public async Task<IActionResult> Enable(EnableInput input)
    {
        var user = await PersonAsync();
        if (user.TwoFactorEnabled || await users.GetAuthenticatorKeyAsync(user) is null)
            return RedirectToAction(nameof(Index));
        var code = input.Code?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        // The password first: a code is used up by trying it.
        if (ModelState.IsValid && await users.ConfirmAsync(user, input.Current!) is { } problem)
            AddErrors(problem.ForField(nameof(input.Current)));
        if (ModelState.IsValid && !await users.UseCodeAsync(user, code))
            ModelState.AddModelError(nameof(input.Code), T["This code is not right, or was used already. Codes change every 30 seconds; check the clock of your phone."]);
        if (!ModelState.IsValid)
            return View("Index", await ModelAsync(user));
        await commands.SwitchAsync(user, on: true);
        return await ShowCodesAsync(user);
    }

    [HttpPost("/account/two-factor/codes")]
    public async Task<IActionResult> NewCodes(PasswordCheckInput input)
    {
        var user = await PersonAsync();
        if (!user.TwoFactorEnabled)
            return RedirectToAction(nameof(Index));
        if (!await IsPasswordAsync(user, input))
            return View("Index", await ModelAsync(user));
        commands.TellOfNewCodes(user);
        return await ShowCodesAsync(user);
    }

    [HttpPost("/account/two-factor/disable")]
    public async Task<IActionResult> Disable(PasswordCheckInput input)
    {
        var user = await PersonAsync();
        // Off already, in another window: to renew the session for nothing would sign the others out.
        if (!user.TwoFactorEnabled)
            return RedirectToAction(nameof(Index));
        if (!await IsPasswordAsync(user, input))
            return View("Index", await ModelAsync(user));
        await commands.SwitchAsync(user, on: false);
        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.ForgetTwoFactorClientAsync();
        await sessions.RenewAsync(user);
        FlashSuccess("Two-factor sign-in is off.");
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> ShowCodesAsync(User user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes);
        await sessions.RenewAsync(user);
        Response.Headers.CacheControl = "no-store";
        return View("Index", await ModelAsync(user) with { RecoveryCodes = [.. codes!] });
    }

    private async Task<User> PersonAsync() => (await users.FindByIdAsync(Me.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))!;

    private async Task<bool> IsPasswordAsync(User user, PasswordCheckInput input)
    {
        if (!ModelState.IsValid)
            return false;
        return AddErrors(await users.ConfirmAsync(user, input.Current!) is { } problem ? problem.ForField(nameof(input.Current)) : Result.Success);
    }

    private async Task<TwoFactorModel> ModelAsync(User user)
    {
        var key = user.TwoFactorEnabled ? null : await users.GetAuthenticatorKeyAsync(user);
        Response.Headers.CacheControl = "no-store";
        var link = key is null ? null : $"otpauth://totp/Outreach:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer=Outreach&digits=6";
        return new TwoFactorModel(
            user.TwoFactorEnabled,
            key is null ? null : string.Join(' ', key.Chunk(4).Select(c => new string(c))),
            link is null ? null : Picture(link),
            user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0,
            [])
        { AppLink = link, IsRequired = Me.LacksSecondFactor && !user.TwoFactorEnabled };
    }

    private static string Picture(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return "data:image/png;base64," + Convert.ToBase64String(new PngByteQRCode(data).GetGraphic(6));
    }
}
