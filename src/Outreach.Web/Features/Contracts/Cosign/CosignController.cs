using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Offers;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Contracts.Cosign;

/// <summary>Co-signing: departments confirm or decline the clauses that name them, and nothing else is shown to them.</summary>
public sealed class CosignController(CosignQueries queries, CosignCommands commands, ClearanceQueries lines) : PortalController
{
    [HttpGet("/cosign"), RequirePermission(Permissions.ClausesConfirm)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await PageAsync(cancellationToken));

    [HttpPost("/cosign/{id:int}/confirm"), RequirePermission(Permissions.ClausesConfirm)]
    public Task<IActionResult> Confirm(int id, string? seen, string? note, CancellationToken cancellationToken) => AnswerAsync(id, seen, true, note, "Confirmed. The outreach department sees it at once.", cancellationToken);

    [HttpPost("/cosign/{id:int}/decline"), RequirePermission(Permissions.ClausesConfirm)]
    public Task<IActionResult> Decline(int id, string? seen, string? note, CancellationToken cancellationToken) => AnswerAsync(id, seen, false, note, "Declined. Whoever negotiates the contract is told why.", cancellationToken);

    [HttpPost("/cosign/confirm"), RequirePermission(Permissions.ClausesConfirm)]
    public async Task<IActionResult> ConfirmMany(string[] clauses, CancellationToken cancellationToken)
    {
        var seen = clauses.Take(CosignQueries.Most).Select(SeenDeliverable.Parse).OfType<SeenDeliverable>().DistinctBy(c => c.Id).ToList();
        if (seen.Count == 0)
        {
            FlashError(CosignErrors.NothingChosen);
            return RedirectToAction(nameof(Index));
        }

        var confirmed = await commands.ConfirmAsync(seen, cancellationToken);
        if (confirmed == seen.Count)
            FlashSuccess("{0} clauses confirmed.", confirmed);
        else
            FlashError(CosignErrors.SomeChanged.WithArguments(confirmed, seen.Count));
        return RedirectToAction(nameof(Index));
    }

    /// <summary>For who works on the contract: asks a department that declined once more.</summary>
    [HttpPost("/contracts/{id:int}/clauses/{clauseId:int}/ask-again"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> AskAgain(int id, int clauseId, CancellationToken cancellationToken) =>
        Answer(await commands.AskAgainAsync(id, clauseId, cancellationToken), RedirectToAction("Detail", "Contracts", new { id }), "The department is asked again and gets a mail.");

    private async Task<IActionResult> AnswerAsync(int id, string? seen, bool agrees, string? note, string done, CancellationToken cancellationToken)
    {
        var result = await commands.AnswerAsync(new SeenDeliverable(id, seen ?? ""), agrees, note, cancellationToken);
        if (result.Error is { Field: not null } refused && await PageAsync(cancellationToken) is var page && page.Shows(id))
            return View(nameof(Index), page with { Refused = new CosignRefusal(id, agrees, note, T.Localize(refused)) });
        return Answer(result, RedirectToAction(nameof(Index)), done);
    }

    private async Task<CosignModel> PageAsync(CancellationToken cancellationToken) =>
        await queries.PageAsync(cancellationToken) with { Lines = await lines.PageAsync(cancellationToken) };
}
