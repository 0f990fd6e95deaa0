using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Localization;

namespace Outreach.Web.Features.Cosign;

/// <summary>Co-signing: departments confirm or decline the clauses that name them, and nothing else is shown to them.</summary>
public sealed class CosignController(CosignQueries queries, CosignCommands commands) : PortalController
{
    /// <summary>What waits, and what was answered.</summary>
    [HttpGet("/cosign"), RequirePermission(Permissions.ClausesConfirm)]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await queries.PageAsync(stop));

    /// <summary>Confirms a clause.</summary>
    [HttpPost("/cosign/{id:int}/confirm"), RequirePermission(Permissions.ClausesConfirm)]
    public Task<IActionResult> Confirm(int id, string? seen, string? note, CancellationToken stop) => AnswerAsync(id, seen, true, note, "Confirmed. The outreach department sees it at once.", stop);

    /// <summary>Declines a clause.</summary>
    [HttpPost("/cosign/{id:int}/decline"), RequirePermission(Permissions.ClausesConfirm)]
    public Task<IActionResult> Decline(int id, string? seen, string? note, CancellationToken stop) => AnswerAsync(id, seen, false, note, "Declined. Whoever negotiates the contract is told why.", stop);

    /// <summary>Confirms those chosen.</summary>
    [HttpPost("/cosign/confirm"), RequirePermission(Permissions.ClausesConfirm)]
    public async Task<IActionResult> ConfirmMany(string[] clauses, CancellationToken stop)
    {
        var seen = clauses.Take(CosignQueries.Most).Select(SeenClause.Parse).OfType<SeenClause>().DistinctBy(c => c.Id).ToList();
        if (seen.Count == 0)
        {
            Refuse(CosignErrors.NothingChosen);
            return RedirectToAction(nameof(Index));
        }

        var confirmed = await commands.ConfirmAsync(seen, stop);
        if (confirmed == seen.Count)
            Say("{0} clauses confirmed.", confirmed);
        else
            Refuse(CosignErrors.SomeChanged.With(confirmed, seen.Count));
        return RedirectToAction(nameof(Index));
    }

    /// <summary>For who works on the contract: asks a department that declined once more.</summary>
    [HttpPost("/contracts/{id:int}/clauses/{clauseId:int}/ask-again"), RequirePermission(Permissions.ContractsWrite)]
    public async Task<IActionResult> AskAgain(int id, int clauseId, CancellationToken stop)
    {
        if (await commands.AskAgainAsync(id, clauseId, stop) is not { } result)
            return NotFound();
        if (result.Error is { } error)
            Refuse(error);
        else
            Say("The department is asked again and gets a mail.");
        return LocalRedirect($"/contracts/{id}");
    }

    private async Task<IActionResult> AnswerAsync(int id, string? seen, bool agrees, string? note, string done, CancellationToken stop)
    {
        if (await commands.AnswerAsync(new SeenClause(id, seen ?? ""), agrees, note, stop) is not { } result)
            return NotFound();
        if (result.Error is { Field: not null } refused && await queries.PageAsync(stop) is var page && page.Shows(id))
            return View(nameof(Index), page with { Refused = new CosignRefusal(id, agrees, note, T.Of(refused)) });
        if (result.Error is { } error)
            Refuse(error);
        else
            Say(done);
        return RedirectToAction(nameof(Index));
    }
}

/// <summary>Refusals of the page.</summary>
public static class CosignErrors
{
    /// <summary>No clause chosen.</summary>
    public static readonly DomainError NothingChosen = new("cosign.nothing-chosen", "Choose at least one clause.");

    /// <summary>Not all of those chosen were confirmed.</summary>
    public static readonly DomainError SomeChanged = new("cosign.some-changed", "{0} of {1} clauses confirmed. The others were changed or answered meanwhile: look at them again.");
}
