using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Accounts.Account;

[RequirePermission(Permissions.AccountOwn)]
public sealed class AccountController(
    OutreachDbContext db, AccountQueries queries, AccountCommands commands, PortalUserManager users, SessionService sessions) : PortalController
{
    [HttpGet("/account")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await queries.PageAsync(Me.Id, cancellationToken));

    [HttpPost("/account")]
    public async Task<IActionResult> Index([Bind(Prefix = "Profile")] ProfileInput input, CancellationToken cancellationToken)
    {
        if (input.Language is not null && !ResourceStringLocalizer.Languages.Contains(input.Language))
            ModelState.AddModelError("Profile.Language", T["This value cannot be used here."]);
        if (!ModelState.IsValid)
            return View(await queries.PageAsync(Me.Id, cancellationToken) with { Profile = input });
        await commands.EditProfileAsync(Me.Id, input, cancellationToken);
        if (input.Language is { } language)
            Response.SetLanguage(language);
        else
            Response.Cookies.Delete(LocalizationSetup.LanguageCookie);
        FlashSuccess("Saved.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("/account/password")]
    public IActionResult Password() => View(new PasswordInput());

    /// <summary>Changes the password and signs out every other browser. Wrong guesses count towards the lock.</summary>
    [HttpPost("/account/password")]
    public async Task<IActionResult> Password(PasswordInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        var user = await db.Users.SingleAsync(u => u.Id == Me.Id, cancellationToken);
        if (!await IsPasswordAsync(user, input.Current!, nameof(input.Current)))
            return View(input);
        if (await users.PasswordProblemAsync(user, input.Password!) is { } problem)
        {
            ModelState.AddModelError(nameof(input.Password), problem);
            return View(input);
        }

        await commands.ChangePasswordAsync(user, input);
        FlashSuccess("Your password is changed. Other browsers are signed out.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("/account/data")]
    public async Task<IActionResult> Data(CancellationToken cancellationToken) =>
        File(await queries.ExportAsync(Me.Id, cancellationToken), "application/json", "outreach-my-data.json");

    [HttpGet("/account/delete")]
    public async Task<IActionResult> Delete(CancellationToken cancellationToken) => await CanDeleteAsync(cancellationToken) ? View(new PasswordCheckInput()) : View("Stays");

    /// <summary>Deletes the account of somebody who never held a position: nothing of the department's work hangs on it.</summary>
    [HttpPost("/account/delete")]
    public async Task<IActionResult> Delete(PasswordCheckInput input, [FromServices] AccountDeletion removal, CancellationToken cancellationToken)
    {
        if (!await CanDeleteAsync(cancellationToken))
            return NotFound();
        if (!ModelState.IsValid)
            return View(input);
        var user = await db.Users.SingleAsync(u => u.Id == Me.Id, cancellationToken);
        if (!await IsPasswordAsync(user, input.Current!, nameof(input.Current)))
            return View(input);
        await removal.RemoveAsync(user.Id, cancellationToken);
        await sessions.SignOutAsync(User);
        FlashSuccess("Your account is deleted.");
        return RedirectToAction("Index", "SignIn");
    }

    private Task<bool> CanDeleteAsync(CancellationToken cancellationToken) => db.Users.AnyAsync(u => u.Id == Me.Id && !u.Positions.Any(), cancellationToken);

    private async Task<bool> IsPasswordAsync(User user, string password, string field)
    {
        if (await users.TryPasswordAsync(user, password) == Attempt.Right)
            return true;
        ModelState.AddModelError(field, T["The password is not right."]);
        return false;
    }
}
