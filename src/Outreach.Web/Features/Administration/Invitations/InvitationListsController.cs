using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Accounts;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Administration.Invitations;

/// <summary>Invites everybody of a pasted list.</summary>
[RequirePermission(Permissions.UsersManage)]
public sealed class InvitationListsController(OutreachDbContext db, InvitationCommands commands, InvitationLinks links, DepartmentTime time) : PortalController
{
    [HttpGet("/invitations/list")]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        var today = time.Today;
        return await FormAsync(new InvitationListInput
        {
            Role = Role.Officer,
            TermId = await db.Terms.Where(t => t.StartsOn <= today && t.EndsOn >= today).OrderBy(t => t.StartsOn).Select(t => (int?)t.Id).FirstOrDefaultAsync(cancellationToken),
        }, cancellationToken);
    }

    /// <summary>Invites them all, or none while a line cannot be read.</summary>
    [HttpPost("/invitations/list")]
    public async Task<IActionResult> New(InvitationListInput input, CancellationToken cancellationToken)
    {
        var lines = ModelState.IsValid ? InvitationLines.Read(input.People!, input.Role!.Value, T) : [];
        if (ModelState.IsValid && lines.Count is 0 or > InvitationLines.Most)
            ModelState.AddModelError(nameof(input.People), T["Between 1 and {0} people at a time.", InvitationLines.Most]);
        foreach (var problem in lines.Select(l => l.Problem).OfType<string>().Take(20))
            ModelState.AddModelError(nameof(input.People), problem);
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        var invited = await commands.InviteAllAsync(lines, input.TermId, cancellationToken);
        if (!AddErrors(invited.ToResult()))
            return await FormAsync(input, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return View("Sent", new InvitationListResult(
            [.. invited.Value.Sent.Select(s => s with { Path = links.ToCopy(Request, s.Path) })], invited.Value.Known, links.AreMailed));
    }

    private async Task<IActionResult> FormAsync(InvitationListInput input, CancellationToken cancellationToken)
    {
        ViewData["Terms"] = await InvitationQueries.TermOptionsAsync(db, time.Today, cancellationToken);
        return View("List", input);
    }
}
