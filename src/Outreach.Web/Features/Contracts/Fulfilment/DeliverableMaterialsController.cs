using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Fulfilment;

/// <summary>What promises show: uploaded, approved by a second person, put up (S25).</summary>
[RequirePermission(Permissions.FulfilmentRead)]
public sealed class DeliverableMaterialsController(FulfilmentQueries queries, MaterialQueries materials, MaterialCommands commands) : PortalController
{
    /// <summary>What is next to be put up, with its words and picture.</summary>
    [HttpGet("/fulfilment/shown")]
    public async Task<IActionResult> Shown(CancellationToken cancellationToken) => View(await materials.ShownAsync(cancellationToken));

    [HttpPost("/fulfilment/{id:int}/materials"), RequirePermission(Permissions.ClausesProve)]
    public async Task<IActionResult> Submit(int id, MaterialInput input, CancellationToken cancellationToken)
    {
        Task<IActionResult> FormAsync() => PageAsync(id, panel => panel with { Input = input }, cancellationToken);
        if (!ModelState.IsValid)
            return await FormAsync();
        return await AnswerAsync(await commands.SubmitAsync(id, input, cancellationToken), () => Back(id, "It is uploaded. A leader who has not uploaded it now approves it."), FormAsync);
    }

    [HttpPost("/fulfilment/{id:int}/materials/{materialId:int}/approve"), RequirePermission(Permissions.DealsLead)]
    public async Task<IActionResult> Approve(int id, int materialId, MaterialDecisionInput input, CancellationToken cancellationToken) => await AnswerAsync(
        await commands.ApproveAsync(id, materialId, input, cancellationToken), () => Back(id, "Approved: it may go up."),
        () => PageAsync(id, panel => panel with { Decision = input }, cancellationToken));

    [HttpPost("/fulfilment/{id:int}/materials/{materialId:int}/reject"), RequirePermission(Permissions.DealsLead)]
    public async Task<IActionResult> Reject(int id, int materialId, string? reason, CancellationToken cancellationToken) => Answer(
        await commands.RejectAsync(id, materialId, reason, cancellationToken), RedirectToAction("Deliverable", "Fulfilment", new { id }), "Rejected. Whoever uploaded it and the department are told why.");

    private RedirectToActionResult Back(int id, string done)
    {
        FlashSuccess(done);
        return RedirectToAction("Deliverable", "Fulfilment", new { id });
    }

    private async Task<IActionResult> PageAsync(int id, Func<MaterialPanel, MaterialPanel> change, CancellationToken cancellationToken) =>
        await queries.ClauseAsync(id, cancellationToken) is { } model ? View("Deliverable", model with { Material = change(model.Material) }) : NotFound();
}
