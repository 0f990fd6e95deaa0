using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Market;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Settings;

[RequirePermission(Permissions.SettingsManage)]
public sealed class MarketSettingsController(MarketSettingsReader settings, MarketSettingsCommands commands) : PortalController
{
    [HttpGet("/settings/market")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(MarketSettingsInput.Of(await settings.GetAsync(cancellationToken)));

    [HttpPost("/settings/market")]
    public async Task<IActionResult> Index(MarketSettingsInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await commands.EditAsync(input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Index));
            },
            () => Task.FromResult<IActionResult>(View(input)),
            async () =>
            {
                var stored = await settings.GetAsync(cancellationToken);
                return await ConflictAsync<MarketSettings, MarketSettingsInput>("Index", input, MarketSettingsInput.Of(stored), stored.Id);
            });
    }
}
