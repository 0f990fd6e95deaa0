using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Contracts.Cosign;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Contracts.Offers;

/// <summary>Answers of departments to lines of offers; they stand on the page of the clauses.</summary>
[RequirePermission(Permissions.ClausesConfirm)]
public sealed class ClearancesController(ClearanceCommands commands) : PortalController
{
    [HttpPost("/cosign/lines/{id:int}/confirm")]
    public async Task<IActionResult> Confirm(int id, string? seen, [DataType(DataType.MultilineText)] string? note, CancellationToken cancellationToken) =>
        Answer(await commands.AnswerAsync(new SeenDeliverable(id, seen ?? ""), true, note, cancellationToken), Back(), "Confirmed. The outreach department sees it at once.");

    [HttpPost("/cosign/lines/{id:int}/decline")]
    public async Task<IActionResult> Decline(int id, string? seen, [DataType(DataType.MultilineText)] string? note, CancellationToken cancellationToken) =>
        Answer(await commands.AnswerAsync(new SeenDeliverable(id, seen ?? ""), false, note, cancellationToken), Back(), "Declined. Whoever looks after the offer is told why.");

    [HttpPost("/cosign/lines/confirm")]
    public async Task<IActionResult> ConfirmMany(string[] lines, CancellationToken cancellationToken)
    {
        var seen = lines.Take(ClearanceQueries.Most).Select(SeenDeliverable.Parse).OfType<SeenDeliverable>().DistinctBy(l => l.Id).ToList();
        if (seen.Count == 0)
        {
            FlashError(CosignErrors.NothingChosen);
            return Back();
        }

        var confirmed = await commands.ConfirmAsync(seen, cancellationToken);
        if (confirmed == seen.Count)
            FlashSuccess("{0} clauses confirmed.", confirmed);
        else
            FlashError(CosignErrors.SomeChanged.WithArguments(confirmed, seen.Count));
        return Back();
    }

    private RedirectToActionResult Back() => RedirectToAction("Index", "Cosign");
}
