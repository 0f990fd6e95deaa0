using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Account;

/// <summary>One's own account.</summary>
[RequirePermission(Permissions.AccountOwn)]
public sealed class AccountController(
    OutreachDbContext db, AccountQueries queries, PortalUserManager users, SessionKeeper sessions, DepartmentTime time) : PortalController
{
    /// <summary>The page.</summary>
    [HttpGet("/account")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await queries.PageAsync(Me.Id, stop));

    /// <summary>Changes name, phone, language.</summary>
    [HttpPost("/account")]
    public async Task<IActionResult> Index([Bind(Prefix = "Profile")] ProfileInput input, CancellationToken stop)
    {
        if (input.Language is not null && !Texts.Languages.Contains(input.Language))
            ModelState.AddModelError("Profile.Language", T["This value cannot be used here."]);
        if (!ModelState.IsValid)
            return View(await queries.PageAsync(Me.Id, stop) with { Profile = input });
        var user = await db.Users.SingleAsync(u => u.Id == Me.Id, stop);
        (user.DisplayName, user.PhoneNumber, user.Language) = (input.DisplayName!, input.Phone, input.Language);
        await db.SaveChangesAsync(stop);
        if (input.Language is { } language)
            Response.SetLanguage(language);
        else
            Response.Cookies.Delete(LocalizationSetup.LanguageCookie);
        Say("Saved.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The form of a new password.</summary>
    [HttpGet("/account/password")]
    public IActionResult Password() => View(new PasswordInput());

    /// <summary>Changes the password and signs out every other browser. Wrong guesses count towards the lock.</summary>
    [HttpPost("/account/password")]
    public async Task<IActionResult> Password(PasswordInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return View(input);
        var user = await db.Users.SingleAsync(u => u.Id == Me.Id, stop);
        if (!await IsPasswordAsync(user, input.Current!, nameof(input.Current)))
            return View(input);
        if (await users.PasswordProblemAsync(user, input.Password!) is { } problem)
        {
            ModelState.AddModelError(nameof(input.Password), problem);
            return View(input);
        }

        db.AuditEntries.Add(AuditEntry.Event(AuditAction.PasswordChanged, nameof(User), user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Me.Id, time.Now));
        await users.ChangePasswordAsync(user, input.Current!, input.Password!);
        await sessions.RenewAsync(user);
        Say("Your password is changed. Other browsers are signed out.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>One's own data as a file.</summary>
    [HttpGet("/account/data")]
    public async Task<IActionResult> Data(CancellationToken stop) =>
        File(await queries.ExportAsync(Me.Id, stop), "application/json", "outreach-my-data.json");

    /// <summary>Asks before deleting.</summary>
    [HttpGet("/account/delete")]
    public async Task<IActionResult> Delete(CancellationToken stop) => await MayDeleteAsync(stop) ? View(new PasswordCheckInput()) : View("Stays");

    /// <summary>Deletes the account of somebody who never held a position: nothing of the department's work hangs on it.</summary>
    [HttpPost("/account/delete")]
    public async Task<IActionResult> Delete(PasswordCheckInput input, [FromServices] AccountRemoval removal, CancellationToken stop)
    {
        if (!await MayDeleteAsync(stop))
            return NotFound();
        if (!ModelState.IsValid)
            return View(input);
        var user = await db.Users.SingleAsync(u => u.Id == Me.Id, stop);
        if (!await IsPasswordAsync(user, input.Current!, nameof(input.Current)))
            return View(input);
        await removal.RemoveAsync(user.Id, stop);
        await sessions.SignOutAsync(User);
        Say("Your account is deleted.");
        return LocalRedirect("/sign-in");
    }

    private Task<bool> MayDeleteAsync(CancellationToken stop) => db.Users.AnyAsync(u => u.Id == Me.Id && !u.Positions.Any(), stop);

    private async Task<bool> IsPasswordAsync(User user, string password, string field)
    {
        if (await users.TryPasswordAsync(user, password) == Attempt.Right)
            return true;
        ModelState.AddModelError(field, T["The password is not right."]);
        return false;
    }
}
