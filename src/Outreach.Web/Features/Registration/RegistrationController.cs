using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Features.SignIn;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Startup;

namespace Outreach.Web.Features.Registration;

/// <summary>What a student types to register.</summary>
public sealed class RegisterInput : ChosenPasswordInput
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
public sealed class RegistrationController(OutreachDbContext db, RegistrationCommands commands) : PortalController
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
        // Beside whatever else is wrong, so that nobody corrects the form twice.
        if (await commands.PasswordProblemAsync(input) is { } problem)
            ModelState.AddModelError(nameof(input.Password), problem);
        if (!ModelState.IsValid)
            return View(input);
        await commands.RegisterAsync(input, BackTo(input.ReturnUrl));
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
        await commands.ResendAsync(input.Email!);
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
        if (!await commands.ConfirmAsync(input, stop))
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
}
