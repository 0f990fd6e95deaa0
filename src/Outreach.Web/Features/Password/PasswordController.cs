using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.SignIn;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Password;

/// <summary>A new password by a mail's link.</summary>
public sealed class ResetInput
{
    /// <summary>Whose.</summary>
    public int? User { get; set; }

    /// <summary>Secret of the link.</summary>
    public string? Token { get; set; }

    /// <summary>Password.</summary>
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "New password")]
    public string? Password { get; set; }

    /// <summary>The same again.</summary>
    [Required, Compare(nameof(Password)), DataType(DataType.Password), Display(Name = "New password again")]
    public string? PasswordAgain { get; set; }
}

/// <summary>The forgotten password. No answer tells whether an address has an account.</summary>
[AllowAnonymous]
[EnableRateLimiting(ServiceSetup.SensitivePosts)]
public sealed class PasswordController(OutreachDbContext db, PortalUserManager users, AccountLetters letters, SessionKeeper sessions, DepartmentTime time) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/forgot")]
    public IActionResult Forgot() => View(new ResendInput());

    /// <summary>Sends the link where there is an account.</summary>
    [HttpPost("/forgot")]
    public async Task<IActionResult> Forgot(ResendInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return View(input);
        var email = input.Email!.ToUpperInvariant();
        if (await users.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == email && u.ClosedAt == null, stop) is { } user
            && letters.MaySendTo(email))
        {
            await letters.ResetAsync(user);
            await db.SaveChangesAsync(stop);
        }

        return RedirectToAction(nameof(Sent));
    }

    /// <summary>What to do next.</summary>
    [HttpGet("/forgot/sent")]
    public IActionResult Sent() => View();

    /// <summary>The page of the mail's link.</summary>
    [HttpGet("/reset")]
    public IActionResult Reset(int? user, string? token) => View(new ResetInput { User = user, Token = token });

    /// <summary>Sets the password, ends every session and the lock; the address is confirmed by it as well.</summary>
    [HttpPost("/reset")]
    public async Task<IActionResult> Reset(ResetInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return View(input);
        var user = input.User is { } id ? await users.Users.SingleOrDefaultAsync(u => u.Id == id && u.ClosedAt == null, stop) : null;
        var token = AccountLetters.Decode(input.Token);
        if (user is null || token is null || !await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<User>.ResetPasswordTokenPurpose, token))
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("Over");
        }

        if (await users.PasswordProblemAsync(user, input.Password!) is { } problem)
        {
            ModelState.AddModelError(nameof(input.Password), problem);
            return View(input);
        }

        user.EmailConfirmed = true;
        db.AuditEntries.Add(AuditEntry.Event(AuditAction.PasswordReset, nameof(User), user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), user.Id, time.Now));
        if (!(await users.ResetPasswordAsync(user, token, input.Password!)).Succeeded)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("Over");
        }

        await users.UnlockAsync(user.Id);
        await sessions.EndAllAsync(user);
        Say("Your password is changed, and you are signed out everywhere. Sign in with the new one.");
        return RedirectToAction("Index", "SignIn");
    }
}
