using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Meetings.SignIn;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Meetings.SignIn;

/// <summary>Where the code on the screen leads: it is judged when it is opened, and used by pressing a button.</summary>
public sealed class MeetingSignInController(SignInQueries queries, SignInCommands commands, SignInCookies cookies) : PortalController
{
    /// <summary>Open to everybody: whoever has to sign in to the portal first is dated by this moment.</summary>
    [HttpGet("/s/{subject}.{token}"), AllowAnonymous]
    public async Task<IActionResult> Open(string subject, string token, CancellationToken cancellationToken)
    {
        // Nothing that a screen ever showed. As it came: what a binder takes off at the ends would make two addresses of one code.
        if (SignInSubject.Parse(subject) is null || (string?)RouteData.Values["subject"] != subject || (string?)RouteData.Values["token"] != token)
            return NotFound();
        // A code is good for seconds: no cache may answer in its stead.
        Response.Headers.CacheControl = "no-store";
        var scan = await queries.JudgeAsync($"{subject}.{token}", cancellationToken);
        if (scan.Subject is not { } live)
            return View("Refused", scan);
        cookies.WriteClaim(HttpContext, live);
        return RedirectToAction(nameof(Confirm));
    }

    [HttpGet("/s"), RequirePermission(Permissions.AccountOwn)]
    public async Task<IActionResult> Confirm(CancellationToken cancellationToken) =>
        View(await queries.ConfirmAsync(cookies.ReadClaim(Request), cancellationToken));

    /// <summary>Signs in whoever is signed in to the portal. The form says nothing that counts: no person, no meeting, no time.</summary>
    [HttpPost("/s"), RequirePermission(Permissions.AccountOwn)]
    public async Task<IActionResult> SignIn(CancellationToken cancellationToken)
    {
        var claim = cookies.ReadClaim(Request);
        var used = await commands.UseAsync(claim, cancellationToken);
        cookies.DropClaim(Response);
        if (claim is null || used.Error == SignInErrors.ClaimExpired || used.Error == SignInErrors.Closed)
        {
            FlashError(used.Error ?? SignInErrors.NoClaim);
            return RedirectToAction(nameof(Confirm));
        }

        // A refusal stands on the page itself.
        if (used.Error is { } error && error != SignInErrors.SameDevice && error != SignInErrors.NotInvited)
            FlashError(error);
        return LocalRedirect(Url.To("MeetingSignIn.Outcome", claim.Subject.Id));
    }

    /// <summary>What is recorded of the person themselves.</summary>
    [HttpGet("/s/of/{id:int}"), RequirePermission(Permissions.AccountOwn)]
    public async Task<IActionResult> Outcome(int id, CancellationToken cancellationToken) =>
        await queries.ResultAsync(id, cancellationToken) is { } model ? View(model) : NotFound();
}
