using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Spreadsheets;

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

    /// <summary>Everything that is kept about the person, to be read.</summary>
    [HttpGet("/account/my-data")]
    public async Task<IActionResult> MyData([FromServices] OwnDataTables tables, CancellationToken cancellationToken) => View(await tables.OfAsync(Me.Id, cancellationToken));

    /// <summary>The same as a sheet.</summary>
    [HttpGet("/account/my-data.xlsx")]
    public async Task<IActionResult> Sheet([FromServices] OwnDataTables tables, CancellationToken cancellationToken)
    {
        var rows = (await tables.OfAsync(Me.Id, cancellationToken))
            .SelectMany(t => t.Rows.SelectMany((row, i) => row.Select((cell, c) => (IReadOnlyList<object?>)[t.Heading, i + 1, t.Columns[c], cell])));
        var stream = new MemoryStream();
        XlsxWriter.Write(stream, T["My data"].Value, [T["Which part"].Value, T["Line"].Value, T["Field"].Value, T["Text"].Value], rows);
        stream.Position = 0;
        return File(stream, XlsxWriter.ContentType, T["My data"].Value + ".xlsx");
    }

    /// <summary>The same for machines.</summary>
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
        return AddErrors(await users.ConfirmAsync(user, password) is { } problem ? problem.ForField(field) : Result.Success);
    }
}
