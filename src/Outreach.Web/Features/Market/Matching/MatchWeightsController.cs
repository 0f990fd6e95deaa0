using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Outreach.Domain.Data;
using Outreach.Domain.Market.Matching;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Market.Matching;

[RequirePermission(Permissions.SettingsManage)]
public sealed class MatchWeightsController(OutreachDbContext db, MatchCommands commands) : PortalController
{
    [HttpGet("/settings/match")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(MatchWeightsInput.Of(await StoredAsync(cancellationToken)));

    [HttpPost("/settings/match")]
    public async Task<IActionResult> Index(MatchWeightsInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await commands.EditWeightsAsync(input, cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Index));
            },
            () => Task.FromResult<IActionResult>(View(input)),
            async () =>
            {
                var stored = await StoredAsync(cancellationToken);
                return await ConflictAsync<MatchWeights, MatchWeightsInput>("Index", input, MatchWeightsInput.Of(stored), stored.Id);
            });
    }

    private async Task<MatchWeights> StoredAsync(CancellationToken cancellationToken) =>
        await db.MatchWeights.AsNoTracking().OrderBy(w => w.Id).FirstOrDefaultAsync(cancellationToken) ?? new MatchWeights();
}
