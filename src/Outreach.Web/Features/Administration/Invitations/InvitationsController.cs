using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Administration.Departments;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Invitations;

[RequirePermission(Permissions.UsersManage)]
public sealed class InvitationsController(OutreachDbContext db, InvitationQueries queries, InvitationCommands commands, InvitationLinks links, DepartmentTime time) : PortalController
{
    private const string LinkKey = "InvitationLink";

    /// <summary>The list; after inviting with the link to copy, once.</summary>
    [HttpGet("/invitations")]
    public async Task<IActionResult> Index(int page, CancellationToken cancellationToken)
    {
        ViewData["Link"] = TempData[LinkKey];
        return View(await queries.ListAsync(page, cancellationToken));
    }

    /// <summary>What the list holds, as .xlsx.</summary>
    [HttpGet("/invitations.xlsx")]
    public async Task<IActionResult> Export(CancellationToken cancellationToken) => Sheet(
        "Invitations", ["Full name", "E-mail", "Role", "Term", "Group, department or school", "State", "Works until"], (await queries.ExportAsync(cancellationToken)).Select(r => (IReadOnlyList<object?>)
            [r.DisplayName, r.Email, T.Text(r.Role), r.Term, r.Group, T.Text(r.State), Local(r.ExpiresAt)]));

    [HttpGet("/invitations/new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        var today = time.Today;
        var term = await db.Terms.Where(t => t.StartsOn <= today && t.EndsOn >= today).OrderBy(t => t.StartsOn).Select(t => (int?)t.Id).FirstOrDefaultAsync(cancellationToken);
        return View(new InvitationInput { TermId = term });
    }

    [HttpPost("/invitations/new")]
    public async Task<IActionResult> New(InvitationInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        var invited = await commands.InviteAsync(input, cancellationToken);
        return AddErrors(invited) ? Sent(invited.Value) : await FormAsync(input, cancellationToken);
    }

    [HttpPost("/invitations/{id:int}/resend")]
    public async Task<IActionResult> Resend(int id, CancellationToken cancellationToken)
    {
        var sent = await commands.ResendAsync(id, cancellationToken);
        return sent.IsSuccess ? Sent(sent.Value) : Answer(sent.ToResult(), RedirectToAction(nameof(Index)), "");
    }

    [HttpPost("/invitations/{id:int}/revoke")]
    public async Task<IActionResult> Revoke(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RevokeAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "The invitation of {0} is withdrawn: its link is dead.");

    private RedirectToActionResult Sent(SentInvitation invitation)
    {
        TempData[LinkKey] = links.ToCopy(Request, invitation.Path);
        if (links.AreMailed)
            FlashSuccess("{0} is invited: the mail is on its way. You can also pass the link on yourself.", invitation.DisplayName);
        else
            FlashSuccess("{0} is invited. There is no mail server: copy the link and pass it on.", invitation.DisplayName);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> FormAsync(InvitationInput input, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        return View(nameof(New), input);
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        ViewData["Terms"] = await InvitationQueries.TermOptionsAsync(db, time.Today, cancellationToken);
        ViewData["Departments"] = await db.LiaisonDepartmentsAsync(cancellationToken);
        ViewData["Schools"] = await db.PartnerSchoolsAsync(cancellationToken);
        ViewData["Groups"] = await db.GroupNamesAsync(cancellationToken);
    }
}
