using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Requests;

namespace Outreach.Web.Features.Market.Tips;

/// <summary>Everybody leaves tips, and follows their own. Who gave one is said by the tip itself, and forgotten with it.</summary>
[RequirePermission(Permissions.TipsGive), AnonymousAudit]
public sealed class MyTipsController(TipQueries queries, TipCommands commands, MarketChoices choices, MarketSettingsReader settings) : PortalController
{
    [HttpGet("/my/tips")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) => View("Mine", await queries.MineAsync(page, cancellationToken));

    /// <summary>The empty form.</summary>
    [HttpGet("/my/tips/new")]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new TipInput(), cancellationToken);

    [HttpPost("/my/tips/new"), EnableRateLimiting(RateLimits.Applying)]
    public async Task<IActionResult> New(TipInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await FormAsync(input, cancellationToken);
        if (!AddErrors(await commands.GiveAsync(input, cancellationToken)))
            return await FormAsync(input, cancellationToken);
        FlashSuccess("Thank you! You are told what becomes of it.");
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> FormAsync(TipInput input, CancellationToken cancellationToken)
    {
        ViewData[TipFormModel.Key] = new TipFormModel(await choices.EventOptionsAsync(cancellationToken), (await settings.GetAsync(cancellationToken)).KeepMonths);
        return View("Give", input);
    }
}
