using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Setup;

/// <summary>What the first administrator types.</summary>
public sealed class SetupInput : ChosenPasswordInput
{
    /// <summary>Secret of the link.</summary>
    public string? Token { get; set; }

    /// <summary>Name of the department.</summary>
    [Required, StringLength(60), Display(Name = "Name of the department")]
    public string? DepartmentName { get; set; }

    /// <summary>Name that colleagues see.</summary>
    [Required, StringLength(60), PersonName, Display(Name = "Your name")]
    public string? DisplayName { get; set; }

    /// <summary>Address to sign in with.</summary>
    [Required, MailAddressOnly, StringLength(254), Display(Name = "E-mail"), DataType(DataType.EmailAddress)]
    public string? Email { get; set; }
}

/// <summary>Makes the first administrator, exactly once, for whoever has the link that the console shows.</summary>
[AllowAnonymous]
[EnableRateLimiting(ServiceSetup.SensitivePosts)]
public sealed class SetupController(
    OutreachDbContext db, UserManager<User> users, SignInManager<User> signIn, SettingsCache cache, DepartmentTime time) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/setup")]
    public async Task<IActionResult> Index(string? token) =>
        await OpenAsync(token) is { } settings ? View(new SetupInput { Token = token, DepartmentName = settings.DepartmentName }) : await OverAsync();

    /// <summary>Makes the account. Of two at once one wins: both use up the same version of the settings.</summary>
    [HttpPost("/setup")]
    public async Task<IActionResult> Index(SetupInput input, CancellationToken stop)
    {
        if (await OpenAsync(input.Token) is not { } settings)
            return await OverAsync();
        var user = new User
        {
            UserName = input.Email,
            Email = input.Email,
            EmailConfirmed = true,
            DisplayName = input.DisplayName ?? "",
            CreatedAt = time.Now,
        };
        // Beside whatever else is wrong, so that nobody corrects the form twice.
        if (input.Password is not null && await users.PasswordProblemAsync(user, input.Password) is { } problem)
            ModelState.AddModelError(nameof(input.Password), problem);
        if (!ModelState.IsValid)
            return View(input);

        if (!Check(settings.Edit(input.DepartmentName!, settings.TimeZone, settings.ColdDealDays)))
            return View(input);
        settings.SetSetupToken(null);
        db.Users.Add(user);
        db.Positions.Add(new Position(user.Id, null, Role.Administrator, null, time.Today, null));
        // Clauses may name it from the first contract on.
        if (!await db.Departments.AnyAsync(d => d.IsOwn || d.Name == input.DepartmentName, stop))
            db.Departments.Add(new Department(input.DepartmentName!, isOwn: true));
        try
        {
            // Saves what stands above with the account, or nothing.
            var made = await users.CreateAsync(user, input.Password!);
            if (!made.Succeeded)
            {
                ModelState.AddModelError(nameof(input.Email), string.Join(' ', made.Errors.Select(e => e.Description).Distinct()));
                return View(input);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            return await OverAsync();
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation("IX_Departments_Name"))
        {
            // The same race, lost at the department.
            return await OverAsync();
        }

        cache.Forget();
        await signIn.SignInAsync(user, isPersistent: false);
        Say("You are the administrator. Add a term, then invite the others.");
        return LocalRedirect("/invitations");
    }

    private async Task<ViewResult> OverAsync()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Over", await FirstRun.IsSetUpAsync(db));
    }

    private async Task<DepartmentSettings?> OpenAsync(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        var hash = FirstRun.HashOf(token);
        return await db.DepartmentSettings.SingleOrDefaultAsync(s => s.SetupTokenHash == hash);
    }
}
