using Microsoft.AspNetCore.Mvc;
using Outreach.Domain;
using Outreach.Domain.Settings;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;
using Outreach.Web.Infrastructure.Database;

namespace Outreach.Web.Features.Administration.Site;

/// <summary>Whose site it is: what the foot of every public page says.</summary>
[RequirePermission(Permissions.SettingsManage)]
public sealed class SiteSettingsController(SettingsEditor settings) : PortalController
{
    [HttpGet("/settings/site")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(SiteInput.Of(await settings.ReadAsync(cancellationToken)));

    [HttpPost("/settings/site")]
    public async Task<IActionResult> Index(SiteInput input, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return View(input);
        var edited = await settings.EditAsync(
            input.Version,
            s =>
            {
                s.EditSite(input.ToSettings());
                return Result.Success;
            },
            cancellationToken);
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
                return await ConflictAsync<DepartmentSettings, SiteInput>("Index", input, SiteInput.Of(stored), stored.Id);
            });
    }
}
