using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain;
using Outreach.Domain.Data;
using Outreach.Domain.Members;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Departments;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Mail;
using Outreach.Web.Infrastructure.Startup;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Invitations;

/// <summary>The administrator invites staff, sends a link again, takes one back.</summary>
[RequirePermission(Permissions.UsersManage)]
public sealed class InvitationsController(OutreachDbContext db, InvitationQueries queries, AccountLetters letters, DepartmentTime time) : PortalController
{
    private const string LinkKey = "InvitationLink";

    /// <summary>The list; after inviting with the link to copy, once.</summary>
    [HttpGet("/invitations")]
    public async Task<IActionResult> Index(int page, CancellationToken stop)
    {
        ViewData["Link"] = TempData[LinkKey];
        return View(await queries.ListAsync(page, stop));
    }

    /// <summary>The form.</summary>
    [HttpGet("/invitations/new")]
    public async Task<IActionResult> New(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var today = time.Today;
        var term = await db.Terms.Where(t => t.StartsOn <= today && t.EndsOn >= today).OrderBy(t => t.StartsOn).Select(t => (int?)t.Id).FirstOrDefaultAsync(stop);
        return View(new InvitationInput { TermId = term });
    }

    /// <summary>Invites.</summary>
    [HttpPost("/invitations/new")]
    public async Task<IActionResult> New(InvitationInput input, CancellationToken stop)
    {
        if (!ModelState.IsValid || !Check(await ProblemAsync(input, stop)))
        {
            await PrepareAsync(stop);
            return View(input);
        }

        var token = FirstRun.NewToken();
        var invitation = new Invitation(input.Email!, input.DisplayName!, input.Role!.Value, input.TermId, input.Group, FirstRun.HashOf(token), time.Now);
        // An earlier link for the same address would make a second account as something else.
        var now = time.Now;
        var open = await db.Invitations.Where(i => i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now).ToListAsync(stop);
        foreach (var earlier in open.Where(i => string.Equals(i.Email, input.Email, StringComparison.OrdinalIgnoreCase)))
            earlier.Revoke(now);
        db.Invitations.Add(invitation);
        return await SendAsync(invitation, token, stop);
    }

    /// <summary>Sends a new link; the old one is dead.</summary>
    [HttpPost("/invitations/{id:int}/resend")]
    public async Task<IActionResult> Resend(int id, CancellationToken stop)
    {
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, stop) is not { } invitation)
            return NotFound();
        var token = FirstRun.NewToken();
        if (invitation.Renew(FirstRun.HashOf(token), time.Now).Error is not { } error)
            return await SendAsync(invitation, token, stop);
        Refuse(error);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Takes it back.</summary>
    [HttpPost("/invitations/{id:int}/revoke")]
    public async Task<IActionResult> Revoke(int id, CancellationToken stop)
    {
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, stop) is not { } invitation)
            return NotFound();
        if (invitation.Revoke(time.Now).Error is { } error)
        {
            Refuse(error);
        }
        else
        {
            await db.SaveChangesAsync(stop);
            Say("The invitation of {0} is withdrawn: its link is dead.", invitation.DisplayName);
        }

        return RedirectToAction(nameof(Index));
    }

    private async Task<RedirectToActionResult> SendAsync(Invitation invitation, string token, CancellationToken stop)
    {
        var path = "/invitation/" + token;
        letters.Invite(invitation, letters.LinkTo(path));
        await db.SaveChangesAsync(stop);
        TempData[LinkKey] = letters.LinkToCopy(Request, path);
        Say("{0} is invited: the mail is on its way. You can also pass the link on yourself.", invitation.DisplayName);
        return RedirectToAction(nameof(Index));
    }

    private async Task<Result> ProblemAsync(InvitationInput input, CancellationToken stop)
    {
        if (!InvitationQueries.StaffRoles.Contains(input.Role!.Value))
            return MemberErrors.NotForStudents;
        var email = input.Email!.ToUpperInvariant();
        if (await db.Users.AnyAsync(u => u.NormalizedEmail == email, stop))
            return MemberErrors.HasAccount;
        if (await db.LiaisonProblemAsync(input.Role.Value, input.Group, stop) is { IsDone: false } problem)
            return problem;
        if (input.TermId is not { } termId)
            return Result.Done;
        var ends = await db.Terms.Where(t => t.Id == termId).Select(t => (DateOnly?)t.EndsOn).SingleOrDefaultAsync(stop);
        return ends is null ? MemberErrors.NoSuchTerm : ends < time.Today ? MemberErrors.TermOver : Result.Done;
    }

    private async Task PrepareAsync(CancellationToken stop)
    {
        ViewData["Terms"] = await InvitationQueries.TermOptionsAsync(db, time.Today, stop);
        ViewData["Departments"] = await db.DepartmentNamesAsync(stop);
    }
}
