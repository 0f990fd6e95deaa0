using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Contracts.Settings;

[RequirePermission(Permissions.SettingsManage)]
public sealed class ContractSettingsController(SettingsEditor settings) : PortalController
{
    [HttpGet("/settings/contracts")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(ContractSettingsInput.Of(await settings.ReadAsync(cancellationToken)));

    [HttpPost("/settings/contracts")]
    public async Task<IActionResult> Index(ContractSettingsInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        var edited = await settings.EditAsync(input.Version, s => s.EditContracts(input.ToSettings()), cancellationToken);
        return await AnswerAsync(
            edited,
            () =>
            {
                FlashSuccess("Saved.");
                return RedirectToAction(nameof(Index));
            },
            () => Task.FromResult<IActionResult>(View(input)),
            async () =>
            {
                var stored = await settings.ReadAsync(cancellationToken);
                return await ConflictAsync<DepartmentSettings, ContractSettingsInput>("Index", input, ContractSettingsInput.Of(stored), stored.Id);
            });
    }
}
