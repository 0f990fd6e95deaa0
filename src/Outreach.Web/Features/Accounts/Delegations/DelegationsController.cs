using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Time;

namespace Outreach.Web.Features.Accounts.Delegations;

/// <summary>Who decides on whose behalf, on which days.</summary>
public sealed class DelegationsController(DelegationQueries queries, DelegationCommands commands, DepartmentTime time) : PortalController
{
    [HttpGet("/delegations"), RequirePermission(Permissions.DelegationsRead)]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ShowAsync(new DelegationInput { StartsOn = time.Today }, cancellationToken);

    [HttpPost("/delegations"), RequirePermission(Permissions.DelegationsGive)]
    public async Task<IActionResult> Give(DelegationInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(input, cancellationToken);
        return await AnswerAsync(
            await commands.GiveAsync(input, cancellationToken),
            () =>
            {
                FlashSuccess("Delegated. Decisions made on your behalf name both of you.");
                return RedirectToAction(nameof(Index));
            },
            () => ShowAsync(input, cancellationToken));
    }

    [HttpPost("/delegations/{id:int}/revoke"), RequirePermission(Permissions.DelegationsGive)]
    public async Task<IActionResult> Revoke(int id, CancellationToken cancellationToken) =>
        Answer(await commands.RevokeAsync(id, cancellationToken), RedirectToAction(nameof(Index)), "Revoked.");

    private async Task<IActionResult> ShowAsync(DelegationInput input, CancellationToken cancellationToken) => View("Index", await queries.PageAsync(input, cancellationToken));
}
