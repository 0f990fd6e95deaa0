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
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Registration;

/// <summary>What a student types to register.</summary>
public sealed class RegisterInput
{
    /// <summary>Address.</summary>
    [Required, MailAddressOnly, StringLength(254), DataType(DataType.EmailAddress), Display(Name = "E-mail")]
    public string? Email { get; set; }

    /// <summary>Student number.</summary>
    [Required, StringLength(20), RegularExpression("^[A-Za-z0-9]{4,20}$", ErrorMessage = "Use 4 to 20 letters and digits."), Display(Name = "Student number")]
    public string? StudentNumber { get; set; }

    /// <summary>Name.</summary>
    [Required, StringLength(60), PersonName, Display(Name = "Your name")]
    public string? DisplayName { get; set; }

    /// <summary>Password.</summary>
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Password")]
    public string? Password { get; set; }

    /// <summary>The same again.</summary>
    [Required, Compare(nameof(Password)), DataType(DataType.Password), Display(Name = "Password again")]
    public string? PasswordAgain { get; set; }

    /// <summary>Where to go once the address is confirmed.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>A link's secret.</summary>
public sealed class ConfirmInput
{
    /// <summary>Whose.</summary>
    public int? User { get; set; }

    /// <summary>Secret.</summary>
    public string? Token { get; set; }

    /// <summary>Where to go afterwards.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>Students register themselves. No answer tells whether an address has an account: only a mail to it does.</summary>
[AllowAnonymous]
[EnableRateLimiting(ServiceSetup.SensitivePosts)]
public sealed class RegistrationController(OutreachDbContext db, UserManager<User> users, AccountLetters letters, DepartmentTime time) : PortalController
{
    private const string SentTo = "SentTo";

    /// <summary>The form; closed until the portal has an administrator.</summary>
    [HttpGet("/register")]
    public async Task<IActionResult> Index(string? returnUrl) => await FirstRun.IsSetUpAsync(db) ? View(new RegisterInput { ReturnUrl = returnUrl }) : NotYet();

    /// <summary>Registers, or writes to who has the address already; the answer is the same.</summary>
    [HttpPost("/register")]
    public async Task<IActionResult> Index(RegisterInput input)
    {
        if (!await FirstRun.IsSetUpAsync(db))
            return NotYet();
        var user = new User
        {
            UserName = input.Email,
            Email = input.Email,
            DisplayName = input.DisplayName ?? "",
            StudentNumber = input.StudentNumber?.ToUpperInvariant(),
            Language = System.Globalization.CultureInfo.CurrentUICulture.Name,
            CreatedAt = time.Now,
        };
        // Beside whatever else is wrong, so that nobody corrects the form twice.
        if (input.Password is not null && await users.PasswordProblemAsync(user, input.Password) is { } problem)
            ModelState.AddModelError(nameof(input.Password), problem);
        if (!ModelState.IsValid)
            return View(input);

        var email = input.Email!.ToUpperInvariant();
        if (await users.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == email) is { } known)
        {
            users.SpendTimeOfPassword();
            await TellAsync(known);
        }
        else if (await users.Users.AnyAsync(u => u.StudentNumber == user.StudentNumber))
        {
            users.SpendTimeOfPassword();
            if (letters.MaySendTo(email))
                letters.NumberTaken(input.Email!, input.DisplayName!);
            await db.SaveChangesAsync();
        }
        else
        {
            try
            {
                // Deleting and registering again would otherwise send as many as one likes.
                if ((await users.CreateAsync(user, input.Password!)).Succeeded && letters.MaySendTo(email))
                {
                    await letters.ConfirmAsync(user, BackTo(input.ReturnUrl));
                    await db.SaveChangesAsync();
                }
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation("EmailIndex") || e.IsUniqueViolation("StudentNumber"))
            {
                // Two at once: the other one's mail says what to do.
            }
        }

        TempData[SentTo] = input.Email;
        return RedirectToAction(nameof(Sent));
    }

    /// <summary>What to do next.</summary>
    [HttpGet("/register/sent")]
    public IActionResult Sent() => View(model: TempData[SentTo] as string);

    /// <summary>Asks for the confirmation mail again.</summary>
    [HttpGet("/register/resend")]
    public IActionResult Resend() => View(new ResendInput());

    /// <summary>Sends it again where there is something to confirm; the answer is the same.</summary>
    [HttpPost("/register/resend")]
    public async Task<IActionResult> Resend(ResendInput input)
    {
        if (!ModelState.IsValid)
            return View(input);
        var email = input.Email!.ToUpperInvariant();
        if (await users.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedEmail == email && !u.EmailConfirmed && u.ClosedAt == null) is { } user)
            await TellAsync(user);
        TempData[SentTo] = input.Email;
        return RedirectToAction(nameof(Sent));
    }

    /// <summary>The page of the mail's link: it changes nothing, since mail programs open links by themselves.</summary>
    [HttpGet("/confirm")]
    public IActionResult Confirm(ConfirmInput input) => View(input);

    /// <summary>Confirms the address.</summary>
    [HttpPost("/confirm")]
    public async Task<IActionResult> Confirm(ConfirmInput input, CancellationToken stop)
    {
        var user = input.User is { } id ? await users.Users.SingleOrDefaultAsync(u => u.Id == id && u.ClosedAt == null, stop) : null;
        if (user is null || AccountLetters.Decode(input.Token) is not { } token || !(await users.ConfirmEmailAsync(user, token)).Succeeded)
        {
            ModelState.AddModelError("", T["This link has expired or was used already."]);
            Response.StatusCode = StatusCodes.Status410Gone;
            return View(input);
        }

        Say("Your e-mail address is confirmed. Sign in now.");
        return RedirectToAction("Index", "SignIn", new { returnUrl = BackTo(input.ReturnUrl) });
    }

    // Who wanted to apply for a job goes on there; no other address has a place in a mail that strangers can cause.
    private string? BackTo(string? url) => url is { Length: <= 200 } && Url.IsLocalUrl(url) && url.StartsWith("/jobs/", StringComparison.Ordinal) ? url : null;

    private ViewResult NotYet()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("NotYet");
    }

    private async Task TellAsync(User user)
    {
        if (user.ClosedAt is not null || !letters.MaySendTo(user.Email!))
            return;
        if (user.EmailConfirmed)
            letters.AlreadyRegistered(user);
        else
            await letters.ConfirmAsync(user);
        await db.SaveChangesAsync();
    }
}
