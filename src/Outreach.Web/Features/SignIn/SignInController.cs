using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Members;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Startup;

namespace Outreach.Web.Features.SignIn;

/// <summary>What is typed to sign in.</summary>
public sealed class SignInInput
{
    /// <summary>E-mail address or student number.</summary>
    [Required, StringLength(256), Display(Name = "E-mail or student number")]
    public string? Login { get; set; }

    /// <summary>Password.</summary>
    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Password")]
    public string? Password { get; set; }

    /// <summary>Whether to stay signed in after the browser closes.</summary>
    [Display(Name = "Stay signed in")]
    public bool Remember { get; set; }

    /// <summary>Where to go afterwards.</summary>
    public string? ReturnUrl { get; set; }
}

/// <summary>Signing in and out.</summary>
[AllowAnonymous]
[EnableRateLimiting(ServiceSetup.SensitivePosts)]
public sealed class SignInController(SignInManager<User> signIn, UserManager<User> users) : PortalController
{
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
        var user = await users.Users.SingleOrDefaultAsync(u => (u.NormalizedEmail == login || u.StudentNumber == login) && u.ClosedAt == null);
        if (user is null)
            return Wrong(input);
        var result = await signIn.PasswordSignInAsync(user, input.Password!, input.Remember, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            if (user.Language is { } language)
                Response.SetLanguage(language);
            return LocalRedirect(Url.IsLocalUrl(input.ReturnUrl) ? input.ReturnUrl! : "/");
        }

        return Wrong(input);
    }

    private ViewResult Wrong(SignInInput input)
    {
        ModelState.AddModelError("", T["The e-mail or student number and the password do not go together."]);
        return View("Index", input);
    }
}
