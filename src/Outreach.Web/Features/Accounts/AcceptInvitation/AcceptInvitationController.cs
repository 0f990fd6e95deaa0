using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;
using Outreach.Web.Infrastructure.Requests;
using Outreach.Web.Infrastructure.Security;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.AcceptInvitation;

/// <summary>The page that an invitation's link opens: makes the account, once.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SensitivePosts)]
public sealed class AcceptInvitationController(OutreachDbContext db, AcceptCommands commands, UserManager<User> users, SignInManager<User> signIn, DepartmentTime time) : PortalController
{
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
    public Task<IActionResult> Index(string token, AcceptInput input, CancellationToken cancellationToken) =>
        db.ExecuteTransactionAsync(() => AcceptAsync(token, input, cancellationToken));

    private async Task<IActionResult> AcceptAsync(string token, AcceptInput input, CancellationToken cancellationToken)
    {
        var invitation = await FindAsync(token);
        if (invitation is null || !invitation.IsOpen(time.Now))
            return Over(invitation);
        Prepare(invitation);
        var user = commands.NewAccount(invitation, input);
        if (input.Password is not null && await users.PasswordProblemAsync(user, input.Password) is { } problem)
            ModelState.AddModelError(nameof(input.Password), problem);
        AddErrors(await commands.CheckAsync(user, cancellationToken));
        if (!ModelState.IsValid)
            return View(input);
        var accepted = await commands.AcceptAsync(invitation, user, input.Password!, cancellationToken);
        if (accepted.IsConflict)
            return Over(invitation);
        if (!AddErrors(accepted))
            return View(input);
        await signIn.SignInAsync(user, isPersistent: false);
        FlashSuccess("Welcome, {0}! Your account is ready.", user.DisplayName);
        return RedirectToAction("Index", "Dashboard");
    }

    private void Prepare(Invitation invitation) => (ViewData["Email"], ViewData["Role"]) = (invitation.Email, invitation.Role);

    private ViewResult Over(Invitation? invitation)
    {
        Response.StatusCode = invitation is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return View("Over", invitation?.UsedAt is not null ? "used" : invitation is null ? "unknown" : "over");
    }

    private async Task<Invitation?> FindAsync(string token)
    {
        var hash = SecretToken.HashOf(token);
        return await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash);
    }
}
