using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Moves;

/// <summary>The event of a signed contract has moved: who negotiates decides whether the sponsor is told.</summary>
[RequirePermission(Permissions.ContractsWrite)]
public sealed class MovesController(MoveQueries queries, MoveCommands commands) : PortalController
{
    [HttpGet("/contracts/{id:int}/move")]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) => await queries.PageAsync(id, cancellationToken) is { } model ? View(model) : NotFound();

    [HttpPost("/contracts/{id:int}/move")]
    public async Task<IActionResult> Tell(int id, MoveInput input, CancellationToken cancellationToken) =>
        Answer(await commands.TellAsync(id, input, cancellationToken), RedirectToAction(nameof(Show), new { id }), "Noted. The sponsor’s page shows the move from now on; paste the message to them as well.");
}
