using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Contracts.Delegations;

public sealed class DelegationsController(OutreachDbContext db, DelegationCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/delegations"), RequirePermission(Permissions.ReviewsRead)]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ShowAsync(new DelegationInput { StartsOn = time.Today }, cancellationToken);

    [HttpPost("/delegations"), RequirePermission(Permissions.ContractsReview)]
    public async Task<IActionResult> Give(DelegationInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(input, cancellationToken);
        return await AnswerAsync(
            await commands.GiveAsync(input, Me.Id, cancellationToken),
            () =>
            {
                FlashSuccess("Delegated. Decisions made on your behalf name both of you.");
                return RedirectToAction(nameof(Index));
            },
            () => ShowAsync(input, cancellationToken));
    }

    [HttpPost("/delegations/{id:int}/revoke"), RequirePermission(Permissions.ContractsReview)]
    public async Task<IActionResult> Revoke(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RevokeAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Revoked.");

    private async Task<IActionResult> ShowAsync(DelegationInput input, CancellationToken cancellationToken)
    {
        var rows = await db.ReviewDelegations.AsNoTracking().OrderByDescending(d => d.EndsOn).ThenByDescending(d => d.Id).Take(50)
            .Select(d => new DelegationRow(
                d.Id, db.Users.Where(u => u.Id == d.FromId).Select(u => u.DisplayName).First(), db.Users.Where(u => u.Id == d.ToId).Select(u => u.DisplayName).First(),
                d.StartsOn, d.EndsOn, d.RevokedAt)).ToListAsync(cancellationToken);
        var people = await commands.ViceMinisters().OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        return View("Index", new DelegationsModel(
            rows, [.. people.Select(p => new SelectListItem(p.DisplayName, p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))], input, time.Today,
            Me.HasPermission(Permissions.ContractsReview)));
    }
}
