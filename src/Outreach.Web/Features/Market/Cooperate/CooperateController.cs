using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Market.Cooperate;

/// <summary>The public page for merchants (S30), where everybody from outside can write. Whoever writes is noted nowhere but in what they write.</summary>
[AllowAnonymous, AnonymousAudit]
public sealed class CooperateController(CooperateQueries queries, CooperateCommands commands, MarketSettingsReader settings, FormGate gate) : PortalController
{
    [HttpGet("/cooperate")]
    public Task<IActionResult> Index(int? eventId, CancellationToken cancellationToken) => FormAsync(new CooperateInput { EventId = eventId, Opened = gate.Open() }, cancellationToken);

    [HttpPost("/cooperate"), EnableRateLimiting(RateLimits.Outside)]
    public async Task<IActionResult> Index(CooperateInput input, CancellationToken cancellationToken)
    {
        // A robot reads what people read, and nothing is stored.
        if (!string.IsNullOrEmpty(input.Website))
            return RedirectToAction(nameof(Thanks));
        var pace = gate.PaceOf(input.Opened);
        if (pace == FormPace.TooFast)
            AddErrors(CooperateErrors.TooFast);
        if (pace == FormPace.Unknown)
        {
            AddErrors(CooperateErrors.Stale);
            input.Opened = gate.Open();
            ModelState.Remove(nameof(input.Opened));
        }

        if (!ModelState.IsValid || !AddErrors(await commands.WriteAsync(input, cancellationToken)))
            return await FormAsync(input, cancellationToken);
        return RedirectToAction(nameof(Thanks));
    }

    [HttpGet("/cooperate/thanks")]
    public async Task<IActionResult> Thanks(CancellationToken cancellationToken) => View((await settings.GetAsync(cancellationToken)).AnswerDays);

    private async Task<IActionResult> FormAsync(CooperateInput input, CancellationToken cancellationToken)
    {
        ViewData[CooperateModel.Key] = await queries.PageAsync(cancellationToken);
        return View("Index", input);
    }
}
