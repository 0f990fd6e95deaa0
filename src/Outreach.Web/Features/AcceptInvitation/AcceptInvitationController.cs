using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Registration;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.AcceptInvitation;

/// <summary>What an invited person types.</summary>
public sealed class AcceptInput : ChosenPasswordInput
{
    /// <summary>Name that colleagues see.</summary>
    [Required, StringLength(60), PersonName, Display(Name = "Your name")]
    public string? DisplayName { get; set; }

    /// <summary>Student number, for signing in with it.</summary>
    [StringLength(20), RegularExpression("^[A-Za-z0-9]{4,20}$"), Display(Name = "Student number")]
    public string? StudentNumber { get; set; }
}

/// <summary>The page that an invitation's link opens: makes the account, once.</summary>
[AllowAnonymous]
[EnableRateLimiting(ServiceSetup.SensitivePosts)]
public sealed class AcceptInvitationController(OutreachDbContext db, UserManager<User> users, SignInManager<User> signIn, StudentNumbers numbers, DepartmentTime time) : PortalController
{
    /// <summary>The form.</summary>
    [HttpGet("/invitation/{token}")]
    public async Task<IActionResult> Index(string token)
    {
        if (await FindAsync(token) is not { } invitation || !invitation.IsOpen(time.Now))
            return Over(await FindAsync(token));
        Prepare(invitation);
        return View(new AcceptInput { DisplayName = invitation.DisplayName });
    }

    /// <summary>Makes the account. Of two at once one wins: both use up the same version of the invitation.</summary>
    [HttpPost("/invitation/{token}")]
    public async Task<IActionResult> Index(string token, AcceptInput input)
    {
        var invitation = await FindAsync(token);
        if (invitation is null || !invitation.IsOpen(time.Now))
            return Over(invitation);
        Prepare(invitation);
        var user = new User
        {
            UserName = invitation.Email,
            Email = invitation.Email,
            EmailConfirmed = true,
            DisplayName = input.DisplayName ?? "",
            StudentNumber = input.StudentNumber?.ToUpperInvariant(),
            CreatedAt = time.Now,
        };
        if (input.Password is not null && await users.PasswordProblemAsync(user, input.Password) is { } problem)
            ModelState.AddModelError(nameof(input.Password), problem);
        var holder = user.StudentNumber is null ? null : await numbers.HolderAsync(user.StudentNumber);
        if (holder is { EmailConfirmed: true })
            ModelState.AddModelError(nameof(input.StudentNumber), T["There is an account with this student number already."]);
        if (!ModelState.IsValid)
            return View(input);

        if (holder is not null)
            numbers.Release(holder);
        var ends = await db.Terms.Where(t => t.Id == invitation.TermId).Select(t => (DateOnly?)t.EndsOn).SingleOrDefaultAsync();
        db.Users.Add(user);
        db.Positions.Add(new Position(user.Id, invitation.TermId, invitation.Role, invitation.Group, time.Today, ends));
        invitation.Use(user.Id, time.Now);
        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            // Saves what stands above with the account, or nothing.
            var made = await users.CreateAsync(user, input.Password!);
            if (!made.Succeeded)
            {
                ModelState.AddModelError("", string.Join(' ', made.Errors.Select(e => e.Description).Distinct()));
                return View(input);
            }

            if (holder is not null)
                await numbers.ForgetAsync(holder);
            await transaction.CommitAsync();
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.IsUniqueViolation("EmailIndex") || e.IsUniqueViolation("StudentNumber"))
        {
            return Over(invitation);
        }

        await signIn.SignInAsync(user, isPersistent: false);
        Say("Welcome, {0}! Your account is ready.", user.DisplayName);
        return LocalRedirect("/");
    }

    private void Prepare(Invitation invitation) => (ViewData["Email"], ViewData["Role"]) = (invitation.Email, invitation.Role);

    private ViewResult Over(Invitation? invitation)
    {
        Response.StatusCode = invitation is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return View("Over", invitation?.UsedAt is not null ? "used" : invitation is null ? "unknown" : "over");
    }

    private async Task<Invitation?> FindAsync(string token)
    {
        var hash = FirstRun.HashOf(token);
        return await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash);
    }
}
