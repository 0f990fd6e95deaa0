using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Events.Budgets.Settings;

[RequirePermission(Permissions.SettingsManage)]
public sealed class BudgetSettingsController(SettingsEditor settings) : PortalController
{
    [HttpGet("/settings/budgets")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(BudgetSettingsInput.Of(await settings.ReadAsync(cancellationToken)));

    [HttpPost("/settings/budgets")]
    public async Task<IActionResult> Index(BudgetSettingsInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        return await AnswerAsync(
            await settings.EditAsync(input.Version, s => s.EditBudgets(input.BudgetAdvisorThreshold!.Value), cancellationToken),
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Index));
            },
            () => Task.FromResult<IActionResult>(View(input)),
            async () =>
            {
                var stored = await settings.ReadAsync(cancellationToken);
                return await ConflictAsync<DepartmentSettings, BudgetSettingsInput>("Index", input, BudgetSettingsInput.Of(stored), stored.Id);
            });
    }
}
