using Microsoft.AspNetCore.Mvc;
using Outreach.Domain.Schools;
using Outreach.Web.Authorization;
using Outreach.Web.Features.Shared;

namespace Outreach.Web.Features.Schools.Settings;

[RequirePermission(Permissions.SettingsManage)]
public sealed class SchoolSettingsController(SchoolSettingsReader settings, SchoolSettingsCommands commands) : PortalController
{
    [HttpGet("/settings/schools")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(SchoolSettingsInput.Of(await settings.GetAsync(cancellationToken)));

    [HttpPost("/settings/schools")]
    public async Task<IActionResult> Index(SchoolSettingsInput input, CancellationToken cancellationToken)
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
                return await ConflictAsync<SchoolSettings, SchoolSettingsInput>("Index", input, SchoolSettingsInput.Of(stored), stored.Id);
            });
    }
}
