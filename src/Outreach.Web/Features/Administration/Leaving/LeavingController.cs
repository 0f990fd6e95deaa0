using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Administration.Leaving;

[RequirePermission(Permissions.UsersManage)]
public sealed class LeavingController(LeavingQueries queries, LeavingCommands commands) : PortalController
{
    [HttpGet("/users/{id:int}/leave")]
    public async Task<IActionResult> Index(int id, int? positionId, DateOnly? lastDay, CancellationToken cancellationToken) =>
        await queries.PageAsync(id, positionId, lastDay, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/users/{id:int}/leave")]
    public async Task<IActionResult> Index(int id, LeavingInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await Index(id, input.PositionId, input.LastDay, cancellationToken);
        var left = await commands.LeaveAsync(id, input, cancellationToken);
        return await AnswerAsync(
            left.ToResult(),
            () =>
            {
                if (input.PositionId is null)
                    FlashSuccess("The account is closed and signed out everywhere. {0} things have changed hands.", left.Value);
                else
                    FlashSuccess("The last day is set. {0} things have changed hands.", left.Value);
                return RedirectToAction("Detail", "Users", new { id });
            },
            () => Index(id, input.PositionId, input.LastDay, cancellationToken));
    }
}
